using System.Numerics;

namespace NewsCorpus.Gazetteers.Tables;

/// <summary>Compiles entries to a <see cref="GazetteerTable"/>. The same entries in the same order give the same bytes.</summary>
internal static class TableCompiler
{
    public static GazetteerTable Compile(IReadOnlyList<GazetteerEntry> entries)
    {
        RecordTableBuilder records = new();
        NameTrieBuilder trie = new();
        int[] firstNames = new int[entries.Count + 1];
        for (int e = 0; e < entries.Count; e++)
        {
            GazetteerEntry entry = entries[e];
            records.Add(record => EntryRecord.Write(record, entry));
            firstNames[e + 1] = firstNames[e] + entry.Names.Count;
            for (int n = 0; n < entry.Names.Count; n++)
            {
                NameKeys.Add(trie, entry, n, firstNames[e] + n);
            }
        }

        return new GazetteerTable(records.Build(), firstNames, IdSlots(entries), trie.Build());
    }

    private static int[] IdSlots(IReadOnlyList<GazetteerEntry> entries)
    {
        int[] slots = new int[BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, entries.Count * 3 / 2))];
        for (int e = 0; e < entries.Count; e++)
        {
            int slot = GazetteerTable.Slot(entries[e].Id, slots.Length - 1);
            while (slots[slot] != 0)
            {
                slot = (slot + 1) & (slots.Length - 1);
            }

            slots[slot] = e + 1;
        }

        return slots;
    }
}
