using System.Reflection;

namespace Bot.Texts.Readers.Apart;

/// <summary>Which program is started to read a file: this one again, or another one that calls <see cref="ReadingChild"/>.</summary>
/// <param name="File">The program.</param>
/// <param name="Arguments">What stands before the file's name.</param>
public sealed record ReadingProgram(string File, IReadOnlyList<string> Arguments)
{
    /// <summary>The running program, called with <paramref name="command"/>.</summary>
    public static ReadingProgram ThisOne(string command)
    {
        var program = Environment.ProcessPath!;
        // Started by "dotnet bot.dll", the program is dotnet's first argument.
        return Path.GetFileNameWithoutExtension(program) == "dotnet"
            ? new ReadingProgram(program, [Assembly.GetEntryAssembly()!.Location, command])
            : new ReadingProgram(program, [command]);
    }
}
