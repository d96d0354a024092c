using NewsCorpus.Entities.Rules;
using NewsCorpus.Gazetteers;
using NewsCorpus.Gazetteers.Tables;
using NewsCorpus.Text;

namespace NewsCorpus.Entities;

/// <summary>Compiles the tables that are looked up by a word: parts of names, and descriptions of forces.</summary>
internal static class EntityTables
{
    /// <summary>The parts of names by folded form; rows of one form are one part.</summary>
    public static KeyTable NameParts()
    {
        Dictionary<string, NameParts.Part> parts = new(StringComparer.Ordinal);
        foreach (TableRecord row in TableRecord.Read("Entities/Data/names.tsv"))
        {
            string key = KeyFolding.Fold(row["form"]);
            bool given = row["part"] == "given";
            NameParts.Part part = new(given, !given, row["en"], row.List("flags").Contains("common"))
            {
                Mostly = row.List("flags").Contains("mostly"),
            };
            if (parts.TryGetValue(key, out NameParts.Part? known))
            {
                part = known with { Given = known.Given || given, Family = known.Family || !given, Common = known.Common || part.Common, Mostly = known.Mostly || part.Mostly };
            }

            parts[key] = part;
        }

        RecordTableBuilder records = new();
        List<ulong> keys = [];
        foreach ((string key, NameParts.Part part) in parts)
        {
            keys.Add(KeyHash.Of(key));
            records.Add(part.Write);
        }

        return KeyTable.Build(keys, records.Build());
    }

    /// <summary>The hashes of ordinary words, in the order of the list, and of the commonest ones: who asks for the former asks for both.</summary>
    public static void WriteOrdinaryWords(SectionWriter writer) => writer.Write<ulong>(
    [
        .. EmbeddedTable.Rows("Entities/Data/ordinary-words.tsv").Select(row => KeyHash.Of(KeyFolding.Fold(row.Cells[0]))),
        .. WordLists.Read().Where(word => word.Value.HasFlag(WordTraits.Common)).Select(word => KeyHash.Of(word.Key)),
    ]);

    /// <summary>The rows of descriptors under each possessor and words that they give; the first of equal ones counts.</summary>
    public static KeyTable Descriptors()
    {
        RecordTableBuilder records = new();
        List<ulong> keys = [];
        foreach (TableRecord row in TableRecord.Read("Gazetteers/Data/descriptors.tsv"))
        {
            DescriptorTable.Row found = new(row["id"], row["name_ar"], row["name_en"]);
            foreach (string form in row.List("forces"))
            {
                foreach (string possessor in row.List("possessor"))
                {
                    keys.Add(KeyHash.Of(DescriptorKey.Of(possessor, form.Split(' ', '+'))));
                    records.Add(found.Write);
                }
            }
        }

        return KeyTable.Build(keys, records.Build());
    }
}
