using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

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
    private readonly Dictionary<string, int> _longest = [];
    private readonly List<string> _faults = [];

    private SourcePhrases() { }

    /// <summary>The English templates that have letters, each with the first place where it is said.</summary>
    public IReadOnlyDictionary<string, string> PlaceByTemplate => _placeByTemplate;

    /// <summary>How many characters the narrowest place takes where a template is said, for labels and titles.</summary>
    public IReadOnlyDictionary<string, int> LongestByTemplate => _longest;

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
            if (!BecomesPhrase(expression, model, phrase))
                continue;
            var place = $"{Path.GetRelativePath(folder, model.SyntaxTree.FilePath)}:{LineOf(expression)}";
            Add(expression, model, new Said(place, LongestAt(expression, model)));
        }
    }

    private static bool BecomesPhrase(ExpressionSyntax expression, SemanticModel model, INamedTypeSymbol phrase)
    {
        var isPartOfOne = expression.Parent is MemberAccessExpressionSyntax access && access.Name == expression;
        if (isPartOfOne || expression is ParenthesizedExpressionSyntax)
            return false;
        var type = model.GetTypeInfo(expression);
        var becomes = expression.Parent is CastExpressionSyntax cast
            ? model.GetTypeInfo(cast).Type
            : type.ConvertedType;
        return type.Type?.SpecialType == SpecialType.System_String
            && SymbolEqualityComparer.Default.Equals(becomes, phrase);
    }

    private void Add(ExpressionSyntax expression, SemanticModel model, Said said)
    {
        switch (expression)
        {
            case InterpolatedStringExpressionSyntax:
            case BinaryExpressionSyntax when Interpolated(expression) is not null:
                Add(Template(Interpolated(expression)!), said);
                break;
            case ConditionalExpressionSyntax choice:
                AddConstant(choice.WhenTrue, model, said);
                AddConstant(choice.WhenFalse, model, said);
                break;
            case SwitchExpressionSyntax choice:
                foreach (var arm in choice.Arms)
                    AddConstant(arm.Expression, model, said);
                break;
            default:
                AddConstant(expression, model, said);
                break;
        }
    }

    private void AddConstant(ExpressionSyntax expression, SemanticModel model, Said said)
    {
        if (model.GetConstantValue(expression) is { HasValue: true, Value: string words })
            Add(words.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal), said);
        else if (expression is ConditionalExpressionSyntax or SwitchExpressionSyntax)
            Add(expression, model, said);
        else if (expression is not ThrowExpressionSyntax)
            _faults.Add($"{said.Place}: {expression.ToString().ReplaceLineEndings(" ")}");
    }

    private void Add(string template, Said said)
    {
        if (!template.Any(char.IsLetter))
            return;
        _placeByTemplate.TryAdd(template, said.Place);
        if (said.Longest is { } longest)
            _longest[template] = Math.Min(longest, _longest.GetValueOrDefault(template, longest));
    }

    /// <summary>What the platforms' labels and titles hold: of the form's, Slack's 24 and Discord's 45; of buttons, Slack's 75.</summary>
    private static int? LongestAt(ExpressionSyntax expression, SemanticModel model)
    {
        var argument = expression.FirstAncestorOrSelf<ArgumentSyntax>();
        if (argument is null || (model.GetOperation(argument) as IArgumentOperation)?.Parameter is not { } parameter)
            return null;
        var method = (IMethodSymbol)parameter.ContainingSymbol;
        var made = method.MethodKind == MethodKind.Constructor ? method.ContainingType.Name : method.ReturnType.Name;
        return (made, parameter.Name) switch
        {
            ("Form", _) => 24,
            ("FormField", "Said" or "label") => 45,
            ("Button", "Said" or "label") => 75,
            _ => null,
        };
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

    private static int LineOf(ExpressionSyntax expression) =>
        expression.GetLocation().GetLineSpan().StartLinePosition.Line + 1;

    /// <summary>Where a phrase is said, and how long it may be there.</summary>
    private readonly record struct Said(string Place, int? Longest);
}
