using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Bot.Host.Tests.Phrases;

/// <summary>
/// Every phrase that the source can say, read from the source itself: each place where a literal or an interpolated string
/// becomes a <c>Phrase</c>. A string that becomes one and is neither is a fault, since nobody can translate it.
/// </summary>
internal sealed class SourcePhrases
{
    private const string PhraseName = "Bot.Chat.Replies.Phrase";

    /// <summary>Each after those it builds on.</summary>
    private static readonly string[] Projects =
    [
        "Bot.Texts",
        "Bot.Chat",
        "Bot.Storage",
        "Bot.Study",
        "Bot.Discord",
        "Bot.Slack",
        "Bot.Local",
        "Bot.Host",
    ];

    private readonly Dictionary<string, string> _placeByTemplate = [];
    private readonly List<string> _faults = [];

    private SourcePhrases() { }

    /// <summary>The English templates that have letters, each with the first place where it is said.</summary>
    public IReadOnlyDictionary<string, string> PlaceByTemplate => _placeByTemplate;

    /// <summary>Where words become a phrase that are no literal.</summary>
    public IReadOnlyList<string> Faults => _faults;

    /// <param name="folder">The one that holds the projects.</param>
    public static SourcePhrases Read(string folder)
    {
        var phrases = new SourcePhrases();
        var references = PlatformReferences();
        foreach (var project in Projects)
        {
            var compilation = CSharpCompilation.Create(
                project,
                [.. Sources(Path.Combine(folder, project)), Usings],
                references,
                new CSharpCompilationOptions(
                    OutputKind.DynamicallyLinkedLibrary,
                    nullableContextOptions: NullableContextOptions.Enable
                )
            );
            references.Add(compilation.ToMetadataReference());
            if (compilation.GetTypeByMetadataName(PhraseName) is { } phrase)
                foreach (var tree in compilation.SyntaxTrees)
                    phrases.Add(compilation.GetSemanticModel(tree), phrase, folder);
        }
        return phrases;
    }

    private static SyntaxTree Usings { get; } =
        CSharpSyntaxTree.ParseText(
            string.Concat(
                new[]
                {
                    "System",
                    "System.Collections.Generic",
                    "System.IO",
                    "System.Linq",
                    "System.Net.Http",
                    "System.Threading",
                    "System.Threading.Tasks",
                }.Select(name => $"global using {name};")
            ),
            new CSharpParseOptions(LanguageVersion.Latest)
        );

    private static IEnumerable<SyntaxTree> Sources(string project) =>
        Directory
            .EnumerateFiles(project, "*.cs", SearchOption.AllDirectories)
            .Where(file => !Path.GetRelativePath(project, file).StartsWith("obj", StringComparison.Ordinal))
            .Where(file => !Path.GetRelativePath(project, file).StartsWith("bin", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(file =>
                CSharpSyntaxTree.ParseText(File.ReadAllText(file), new CSharpParseOptions(LanguageVersion.Latest), file)
            );

    /// <summary>What the tests themselves run on, without the projects that are read here.</summary>
    private static List<MetadataReference> PlatformReferences() =>
        [
            .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
                .Split(Path.PathSeparator)
                .Where(file => !Projects.Contains(Path.GetFileNameWithoutExtension(file)))
                .Select(file => MetadataReference.CreateFromFile(file)),
        ];

    private void Add(SemanticModel model, INamedTypeSymbol phrase, string folder)
    {
        foreach (var expression in model.SyntaxTree.GetRoot().DescendantNodes().OfType<ExpressionSyntax>())
        {
            if (BecomesPhrase(expression, model, phrase))
                Add(
                    expression,
                    model,
                    $"{Path.GetRelativePath(folder, model.SyntaxTree.FilePath)}:{LineOf(expression)}"
                );
        }
    }

    private static bool BecomesPhrase(ExpressionSyntax expression, SemanticModel model, INamedTypeSymbol phrase)
    {
        if (expression is ParenthesizedExpressionSyntax || expression.Parent is CastExpressionSyntax)
            return false;
        var type = model.GetTypeInfo(expression);
        return type.Type?.SpecialType == SpecialType.System_String
            && SymbolEqualityComparer.Default.Equals(type.ConvertedType, phrase);
    }

    private void Add(ExpressionSyntax expression, SemanticModel model, string place)
    {
        switch (expression)
        {
            case InterpolatedStringExpressionSyntax:
            case BinaryExpressionSyntax when Interpolated(expression) is not null:
                Add(Template(Interpolated(expression)!), place);
                break;
            case ConditionalExpressionSyntax choice:
                AddConstant(choice.WhenTrue, model, place);
                AddConstant(choice.WhenFalse, model, place);
                break;
            case SwitchExpressionSyntax choice:
                foreach (var arm in choice.Arms)
                    AddConstant(arm.Expression, model, place);
                break;
            default:
                AddConstant(expression, model, place);
                break;
        }
    }

    private void AddConstant(ExpressionSyntax expression, SemanticModel model, string place)
    {
        if (model.GetConstantValue(expression) is { HasValue: true, Value: string words })
            Add(words.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal), place);
        else if (expression is ConditionalExpressionSyntax or SwitchExpressionSyntax)
            Add(expression, model, place);
        else if (expression is not ThrowExpressionSyntax)
            _faults.Add($"{place}: {expression.ToString().ReplaceLineEndings(" ")}");
    }

    private void Add(string template, string place)
    {
        if (Words(template).Any(char.IsLetter))
            _placeByTemplate.TryAdd(template, place);
    }

    /// <summary>The parts of an interpolated string, or of several that are added up; <see langword="null"/> for anything else.</summary>
    private static ImmutableArray<InterpolatedStringContentSyntax>? Interpolated(ExpressionSyntax expression) =>
        expression switch
        {
            InterpolatedStringExpressionSyntax one => [.. one.Contents],
            ParenthesizedExpressionSyntax inner => Interpolated(inner.Expression),
            BinaryExpressionSyntax sum
                when Interpolated(sum.Left) is { } left && Interpolated(sum.Right) is { } right => left.AddRange(right),
            _ => null,
        };

    private static string Template(ImmutableArray<InterpolatedStringContentSyntax>? contents)
    {
        var places = 0;
        return string.Concat(
            contents!.Value.Select(content =>
                content is InterpolatedStringTextSyntax text ? text.TextToken.ValueText : $"{{{places++}}}"
            )
        );
    }

    private static string Words(string template) => template;

    private static int LineOf(ExpressionSyntax expression) =>
        expression.GetLocation().GetLineSpan().StartLinePosition.Line + 1;
}
