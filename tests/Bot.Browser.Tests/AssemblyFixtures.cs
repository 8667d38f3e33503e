// One Chromium for all tests: pages of newcomers know nothing of each other.
[assembly: AssemblyFixture(typeof(Bot.Browser.Tests.Browser))]
