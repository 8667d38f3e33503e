using Bot.Study.Libraries;
using Bot.Study.Tests;
using Bot.Texts.Readers;
using Bot.Texts.Readers.Apart;
using Xunit.MicrosoftTestingPlatform;
using Xunit.Runner.InProc.SystemConsole;

// Without words of its own this is the test program; with them, the process in which a file is read.
if (args is [LibraryServices.ReadingCommand, .. var words])
    return ReadingChild.Run(words, PaperReaders.All);
return args.Any(word => word is "-automated" or "@@")
    ? await ConsoleRunner.Run(args)
    : await TestPlatformTestFramework.RunAsync(args, SelfRegisteredExtensions.AddSelfRegisteredExtensions);
