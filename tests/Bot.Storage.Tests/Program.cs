using Bot.Storage.Tests;
using Bot.Storage.Tests.Support;
using Xunit.MicrosoftTestingPlatform;
using Xunit.Runner.InProc.SystemConsole;

// Without words of its own this is the test program; with them, the other process that a test starts.
if (args is [OtherProcess.Word, .. var words])
    return await OtherProcess.RunAsync(words);
return args.Any(word => word is "-automated" or "@@")
    ? await ConsoleRunner.Run(args)
    : await TestPlatformTestFramework.RunAsync(args, SelfRegisteredExtensions.AddSelfRegisteredExtensions);
