using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace NewsCorpus.Tests.House;

/// <summary>
/// Rules that hold for every type and every file, checked by reflection and by reading. Exceptions are listed.
/// </summary>
public sealed partial class HouseRuleTests
{
    private const int MostLines = 400;
    private const double MostPublic = 0.45;

    /// <summary>Assemblies whose types may stand in public signatures, beside those of the framework.</summary>
    private static readonly Dictionary<string, string[]> SignatureAssemblies = new(StringComparer.Ordinal)
    {
        ["NewsCorpus"] = [],
        ["NewsCorpus.Search.Sqlite"] = ["NewsCorpus"],
        ["NewsCorpus.Extensions.DependencyInjection"] =
            ["NewsCorpus", "Microsoft.Extensions.DependencyInjection.Abstractions"],
    };

    public static TheoryData<string> Libraries() => PublicApiTests.Names();

    [Fact]
    public void TheDoorIsSmall()
    {
        Type[] types = [.. PublicApiTests.Libraries.SelectMany(library => Types(library.GetName().Name!))];
        double share = (double)types.Count(type => type.IsVisible) / types.Length;
        Assert.True(share <= MostPublic, $"{share:P1} of {types.Length} types are public");
    }

    [Theory]
    [MemberData(nameof(Libraries))]
    public void ClassesAreSealedUnlessOthersHereDeriveFromThem(string library)
    {
        Type[] types = Types(library);
        None(types.Where(type => type.IsClass && !type.IsSealed
            && !types.Any(
                other => (other.BaseType is { IsGenericType: true } parent ? parent.GetGenericTypeDefinition()
                : other.BaseType) == type)));
    }

    [Theory]
    [MemberData(nameof(Libraries))]
    public void NoPublicClassIsOpenForDeriving(string library)
    {
        None(Types(library).Where(type => type.IsVisible && type.IsClass && !type.IsSealed && !type.IsAbstract));
    }

    [Theory]
    [MemberData(nameof(Libraries))]
    public void NoStaticFieldCanBeSet(string library)
    {
        None(Types(library).SelectMany(type => type.GetFields(
                BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.DeclaredOnly))
            .Where(field =>
                field is { IsLiteral: false, IsInitOnly: false }
                && !field.IsDefined(typeof(CompilerGeneratedAttribute)))
            .Select(field => $"{field.DeclaringType}.{field.Name}"));
    }

    [Theory]
    [MemberData(nameof(Libraries))]
    public void NoStaticPropertyCanBeSetAndPropertiesAreSetOnlyAtInit(string library)
    {
        None(Types(library).Where(type => type.IsVisible).SelectMany(ApiText.Visible).OfType<PropertyInfo>()
            .Where(property => property.SetMethod is { IsPublic: true } set
                && !set.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)))
            .Select(property => $"{property.DeclaringType}.{property.Name}"));
    }

    [Theory]
    [MemberData(nameof(Libraries))]
    public void NoThirdPartyTypeStandsInAPublicSignature(string library)
    {
        string[] allowed = [library, .. SignatureAssemblies[library]];
        None(Types(library).Where(type => type.IsVisible)
            .SelectMany(type => Signature(type).Select(used => (Type: type, Used: used)))
            .Where(pair =>
                pair.Used.Assembly.GetName().Name is { } name && !allowed.Contains(name) && !IsFramework(name))
            .Select(pair => $"{pair.Type}: {pair.Used}").Distinct());
    }

    [Fact]
    public void AThirdPartyTypeWouldBeSeen()
    {
        Assert.Contains(typeof(FactAttribute), Signature(typeof(Leak)));
        Assert.False(IsFramework(typeof(FactAttribute).Assembly.GetName().Name!));
    }

    [Fact]
    public void NoFileIsTooLong()
    {
        None(AllFiles().Select(file => (File: file, Lines: SourceTree.Read(file).Count(c => c == '\n')))
            .Where(file => file.Lines > MostLines));
    }

    [Fact]
    public void AFileHoldsOnePublicType()
    {
        None(SourceTree.Files("src").Where(file => PublicTypes(CodeText.Of(SourceTree.Read(file))).Count() > 1));
    }

    [Fact]
    public void NoTypeIsNamedByAWordThatSaysNothing()
    {
        None(PublicApiTests.Libraries.SelectMany(library => Types(library.GetName().Name!))
            .Where(type => Empty().IsMatch(type.Name)));
    }

    [Fact]
    public void FilesAreUtf8WithoutMarkAndHaveUnixLineEnds()
    {
        None(AllFiles().Where(file =>
            SourceTree.Read(file).Contains('\r')
                || File.ReadAllBytes(Path.Combine(SourceTree.Root, file)).AsSpan()
                    .StartsWith((byte[])[0xEF, 0xBB, 0xBF])));
    }

    private static void None<T>(IEnumerable<T> wrong)
    {
        string[] lines = [.. wrong.Select(item => $"{item}")];
        Assert.True(lines.Length == 0, string.Join('\n', lines));
    }

    internal static IEnumerable<string> PublicTypes(string code) =>
        PublicType().Matches(code).Select(match => match.Groups["name"].Value).Distinct();

    private static IReadOnlyList<string> AllFiles() => SourceTree.Files("src", "tests", "samples");

    private static Type[] Types(string library) =>
    [
        .. PublicApiTests.Libraries.Single(assembly => assembly.GetName().Name == library).GetTypes()
            .Where(type =>
                !type.FullName!.Contains('<') && type.Namespace?.StartsWith("System", StringComparison.Ordinal) != true
                && !type.IsDefined(typeof(CompilerGeneratedAttribute))),
    ];

    /// <summary>
    /// Every type that a public type shows: bases, interfaces, members, and what is inside generics and arrays.
    /// </summary>
    private static IEnumerable<Type> Signature(Type type) => new[] { type.BaseType }.OfType<Type>()
        .Concat(type.GetInterfaces())
        .Concat(ApiText.Visible(type).SelectMany(member => member switch
        {
            MethodInfo method =>
                method.GetParameters().Select(parameter => parameter.ParameterType).Append(method.ReturnType),
            ConstructorInfo constructor => constructor.GetParameters().Select(parameter => parameter.ParameterType),
            PropertyInfo property => [property.PropertyType],
            FieldInfo field => [field.FieldType],
            EventInfo handler => [handler.EventHandlerType!],
            _ => Enumerable.Empty<Type>(),
        }))
        .SelectMany(Inside);

    private static IEnumerable<Type> Inside(Type type) => type.HasElementType
        ? Inside(type.GetElementType()!)
        : type.GetGenericArguments().SelectMany(Inside).Append(type);

    private static bool IsFramework(string assembly) =>
        assembly.StartsWith("System.", StringComparison.Ordinal) || assembly is "System" or "netstandard";

    [GeneratedRegex(
        @"^public +(?:(?:sealed|abstract|static|readonly|partial|unsafe|ref) +)*"
        + @"(?:class|interface|enum|struct|delegate +[\w<>?\[\], ]+|record(?: +(?:struct|class))?) +(?<name>\w+)",
        RegexOptions.Multiline)]
    private static partial Regex PublicType();

    [GeneratedRegex("(Manager|Helper|Helpers|Util|Utils|Utility|Utilities|Processor|Impl)(`\\d)?$")]
    private static partial Regex Empty();

    private sealed class Leak
    {
        public IReadOnlyList<FactAttribute[]> Attributes { get; } = [];
    }
}
