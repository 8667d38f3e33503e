using Testing.Readers;

// A program beside the bot that reads files with readers only tests have, and one that looks for files no reader survives.
return args switch
{
    ["read-file", .. var words] => Bot.Texts.Readers.Apart.ReadingChild.Run(words, [new PlantedReader()]),
    ["read", .. var words] => Bot.Texts.Readers.Apart.ReadingChild.Run(words, Bot.Texts.Readers.PaperReaders.All),
    ["fuzz", var samples, var seconds] => Fuzzing.Run(samples, TimeSpan.FromSeconds(int.Parse(seconds)), null),
    ["fuzz", var samples, var seconds, var ending] => Fuzzing.Run(
        samples,
        TimeSpan.FromSeconds(int.Parse(seconds)),
        ending
    ),
    _ => 2,
};
