using NewsCorpus.Gazetteers;

namespace NewsCorpus.Entities;

/// <summary>Makes the <see cref="NameSet"/>s of one run of words.</summary>
internal static class NameSets
{
    /// <summary>The names by kind, in the order of the kinds; null for no names.</summary>
    public static NameSet? ByKind(Gazetteer gazetteer, ReadOnlySpan<int> numbers)
    {
        NameSet? first = null;
        int below = int.MaxValue;
        while (true)
        {
            int last = -1;
            int count = 0;
            foreach (int number in numbers)
            {
                int kind = (int)gazetteer.Entry(number).Kind;
                if (kind < below && kind >= last)
                {
                    count = kind > last ? 1 : count + 1;
                    last = kind;
                }
            }

            if (count == 0)
            {
                return first;
            }

            first = OfKind(gazetteer, numbers, (EntityKind)last, count, first);
            below = last;
        }
    }

    private static NameSet OfKind(
        Gazetteer gazetteer, ReadOnlySpan<int> numbers, EntityKind kind, int count, NameSet? next)
    {
        int[] some = new int[count];
        int[] slots = new int[count];
        GazetteerEntry[] entries = new GazetteerEntry[count];
        GazetteerName[] names = new GazetteerName[count];
        int at = 0;
        foreach (int number in numbers)
        {
            GazetteerEntry entry = gazetteer.Entry(number);
            if (entry.Kind == kind)
            {
                (some[at], slots[at], entries[at], names[at]) = (number, gazetteer.Slot(number), entry, gazetteer.Name(number));
                at++;
            }
        }

        return new NameSet(kind, some, slots, entries, names, next);
    }
}
