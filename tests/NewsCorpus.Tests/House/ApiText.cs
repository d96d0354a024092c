using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;

namespace NewsCorpus.Tests.House;

/// <summary>The public surface of an assembly as text: one line a type, one a member, in a fixed order.</summary>
internal static class ApiText
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static
            | BindingFlags.DeclaredOnly;

    public static string Of(Assembly assembly)
    {
        StringBuilder text = new();
        foreach (Type type in assembly.GetExportedTypes().OrderBy(type => type.FullName, StringComparer.Ordinal))
        {
            text.Append(Header(type)).Append('\n');
            foreach (string line in Members(type).Order(StringComparer.Ordinal))
            {
                text.Append("    ").Append(line).Append('\n');
            }

            text.Append('\n');
        }

        return text.ToString();
    }

    /// <summary>Members of a type that others can see, without those that the compiler adds to records.</summary>
    public static IEnumerable<MemberInfo> Visible(Type type) => type.GetMembers(Declared).Where(member =>
        !member.IsDefined(typeof(CompilerGeneratedAttribute)) && member switch
        {
            FieldInfo field => field.IsPublic || field.IsFamily || field.IsFamilyOrAssembly,
            MethodBase method => (method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly)
                && (!method.IsSpecialName || method.Name is ".ctor"
                    || method.Name.StartsWith("op_", StringComparison.Ordinal)),
            PropertyInfo property => property.GetAccessors().Length > 0,
            EventInfo => true,
            _ => false,
        });

    private static string Header(Type type)
    {
        string kind = type switch
        {
            { IsEnum: true } => "enum",
            { IsInterface: true } => "interface",
            { IsValueType: true } => "struct",
            { BaseType.FullName: "System.MulticastDelegate" } => "delegate",
            { IsAbstract: true, IsSealed: true } => "static class",
            { IsAbstract: true } => "abstract class",
            { IsSealed: true } => "sealed class",
            _ => "class",
        };
        IEnumerable<Type> bases = type.IsEnum
            ? []
            : type.GetInterfaces().OrderBy(type => type.FullName, StringComparer.Ordinal)
                .Where(type =>
                    type.IsPublic && (!type.IsGenericType || type.GetGenericTypeDefinition() != typeof(IEquatable<>)));
        if (type.BaseType is { } parent && parent != typeof(object) && parent != typeof(ValueType) && !type.IsEnum)
        {
            bases = bases.Prepend(parent);
        }

        string from = string.Join(", ", bases.Select(type => ApiNames.Of(type)));
        string record = type.GetMethod("<Clone>$", Declared) is not null ? " record" : "";
        return $"{kind}{record} {type.Namespace}.{ApiNames.Of(type)}{(from.Length > 0 ? $" : {from}" : "")}";
    }

    private static IEnumerable<string> Members(Type type) => type.IsEnum
        ? Enum.GetNames(type).Select(name => $"{Convert.ToInt64(Enum.Parse(type, name), null):D2} {name}")
        : Visible(type).Where(member => !(member is FieldInfo field && field.IsSpecialName)).Select(Line);

    private static string Line(MemberInfo member)
    {
        NullabilityInfoContext nullability = new();
        return member switch
        {
            ConstructorInfo constructor => $"new({Parameters(constructor, nullability)})",
            MethodInfo method =>
                (method.IsStatic ? "static " : "") + ApiNames.Of(nullability.Create(method.ReturnParameter))
                + $" {method.Name}{ApiNames.Arguments(method)}({Parameters(method, nullability)})",
            PropertyInfo property => (property.GetAccessors()[0].IsStatic ? "static " : "")
                + (property.IsDefined(typeof(RequiredMemberAttribute)) ? "required " : "")
                + ApiNames.Of(nullability.Create(property))
                + $" {property.Name}{Index(property, nullability)} {{ {Accessors(property)}}}",
            FieldInfo { IsLiteral: true } field =>
                $"const {ApiNames.Of(field.FieldType)} {field.Name} = {field.GetRawConstantValue()}",
            FieldInfo field => (field.IsStatic ? "static " : "") + (field.IsInitOnly ? "readonly " : "")
                + $"{ApiNames.Of(nullability.Create(field))} {field.Name}",
            EventInfo handler => $"event {ApiNames.Of(nullability.Create(handler))} {handler.Name}",
            _ => throw new NotSupportedException(member.ToString()),
        };
    }

    private static string Index(PropertyInfo property, NullabilityInfoContext nullability) =>
        property.GetIndexParameters() is { Length: > 0 } index ? $"[{Parameters(index, nullability)}]" : "";

    private static string Accessors(PropertyInfo property)
    {
        bool init =
            property.SetMethod?.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)) == true;
        string set = property.SetMethod is { IsPublic: true } ? init ? "init; " : "set; " : "";
        return (property.GetMethod is { IsPublic: true } ? "get; " : "") + set;
    }

    private static string Parameters(MethodBase method, NullabilityInfoContext nullability) =>
        (method.IsDefined(typeof(ExtensionAttribute)) ? "this " : "") + Parameters(method.GetParameters(), nullability);

    private static string Parameters(ParameterInfo[] parameters, NullabilityInfoContext nullability) =>
        string.Join(", ", parameters.Select(parameter =>
            (parameter.IsOut ? "out " : parameter.IsIn ? "in " : parameter.ParameterType.IsByRef ? "ref " : "")
                + $"{ApiNames.Of(nullability.Create(parameter))} {parameter.Name}"
                + (parameter.HasDefaultValue ? $" = {Default(parameter)}" : "")));

    private static string Default(ParameterInfo parameter) => parameter.DefaultValue switch
    {
        null => parameter.ParameterType.IsValueType ? "default" : "null",
        string text => $"\"{text}\"",
        bool flag => flag ? "true" : "false",
        IFormattable number => number.ToString(null, System.Globalization.CultureInfo.InvariantCulture),
        object other => other.ToString()!,
    };
}
