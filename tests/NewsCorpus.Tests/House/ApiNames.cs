using System.Reflection;

namespace NewsCorpus.Tests.House;

/// <summary>Types by the names that C# gives them, short, with a question mark where null may be.</summary>
internal static class ApiNames
{
    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(void)] = "void",
        [typeof(bool)] = "bool",
        [typeof(byte)] = "byte",
        [typeof(char)] = "char",
        [typeof(int)] = "int",
        [typeof(long)] = "long",
        [typeof(double)] = "double",
        [typeof(decimal)] = "decimal",
        [typeof(string)] = "string",
        [typeof(object)] = "object",
    };

    public static string Of(Type type) => Name(type, [.. type.GetGenericArguments().Select(Of)]);

    public static string Of(NullabilityInfo info)
    {
        Type type = info.Type.IsByRef ? info.Type.GetElementType()! : info.Type;
        if (Nullable.GetUnderlyingType(type) is { } value)
        {
            return $"{Of(value)}?";
        }

        string name = info.ElementType is { } element
            ? $"{Of(element)}[]"
            : Name(type, [.. info.GenericTypeArguments.Select(Of)]);
        return !type.IsValueType && info.ReadState == NullabilityState.Nullable ? $"{name}?" : name;
    }

    public static string Arguments(MethodInfo method) => method.IsGenericMethod
        ? $"<{string.Join(", ", method.GetGenericArguments().Select(Of))}>"
        : "";

    private static string Name(Type type, string[] arguments)
    {
        if (type.IsArray)
        {
            return $"{Of(type.GetElementType()!)}[]";
        }

        string name = Keywords.GetValueOrDefault(type) ?? type.Name.Split('`')[0];
        if (type is { IsNested: true, IsGenericParameter: false })
        {
            name = $"{type.DeclaringType!.Name.Split('`')[0]}.{name}";
        }

        return arguments.Length > 0 ? $"{name}<{string.Join(", ", arguments)}>" : name;
    }
}
