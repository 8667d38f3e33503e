using Bot.Host;
using Bot.Storage;
using Bot.Texts.Readers;
using Bot.Texts.Readers.Apart;

var (places, rest, complaint) = Places.Read(args);
if (places is null)
    return Usage.Complain(complaint!);

try
{
    return rest switch
    {
        [] => await Running.RunAsync(places),
        ["ask", .. var line] => await AtTheTerminal.AskAsync(places, line),
        ["chat", .. var line] => await AtTheTerminal.ChatAsync(places, line),
        ["doctor"] => await Doctor.RunAsync(places),
        ["health"] => await Health.CheckAsync(),
        ["import", .. var words] => await Importing.RunAsync(places, words),
        [Importing.ReadingCommand, .. var words] => ReadingChild.Run(words, PaperReaders.All),
        ["divide", var folder] => Dividing.Run(folder),
        _ => Usage.Show(),
    };
}
// What a person can mend is told as a sentence; anything else is a bug and keeps its trace.
catch (Exception error)
    when (error is InvalidDataException or IOException or UnauthorizedAccessException or StorageException)
{
    return Usage.Complain(error.Message);
}
