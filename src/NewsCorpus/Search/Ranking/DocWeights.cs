using System.Buffers;
using System.Numerics;

namespace NewsCorpus.Search.Ranking;

/// <summary>
/// Adds up what is known of articles, list by list. Inside a group only the best way counts, so a way adds what it is
/// better than those before it. Article numbers are kept in a table by their low bits: lists ascend, so the table is
/// walked in order and hardly ever searched.
/// </summary>
internal ref struct DocWeights
{
    private readonly Slot[] _slots;
    private readonly int _mask;
    private int _group;

    /// <param name="most">No more different articles will come.</param>
    public DocWeights(int most)
    {
        int size = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, most + (most / 2)));
        _slots = ArrayPool<Slot>.Shared.Rent(size);
        _slots.AsSpan(0, size).Clear();
        _mask = size - 1;
    }

    public int Count { get; private set; }

    public void StartGroup() => _group++;

    /// <param name="docs">The articles of a list.</param>
    /// <param name="worth">What the term is worth.</param>
    /// <param name="lengths">The length codes of all articles.</param>
    /// <param name="once">See <see cref="LengthCode.Once"/>.</param>
    public void Add(ReadOnlySpan<int> docs, float worth, ReadOnlySpan<byte> lengths, ReadOnlySpan<float> once)
    {
        Slot[] slots = _slots;
        foreach (int doc in docs)
        {
            float weight = worth * once[doc < lengths.Length ? lengths[doc] : 0];
            int place = doc & _mask;
            while (slots[place].Key != 0 && slots[place].Key != doc + 1)
            {
                place = (place + 1) & _mask;
            }

            ref Slot slot = ref slots[place];
            if (slot.Key == 0)
            {
                slot.Key = doc + 1;
                Count++;
            }

            if (slot.Group != _group)
            {
                slot.Group = _group;
                slot.Best = 0;
            }

            if (weight > slot.Best)
            {
                slot.Total += weight - slot.Best;
                slot.Best = weight;
            }
        }
    }

    public readonly float Of(int doc)
    {
        int place = doc & _mask;
        while (_slots[place].Key != 0 && _slots[place].Key != doc + 1)
        {
            place = (place + 1) & _mask;
        }

        return _slots[place].Total;
    }

    public readonly void CopyTo(Span<int> docs, Span<float> weights)
    {
        int next = 0;
        foreach (ref readonly Slot slot in _slots.AsSpan(0, _mask + 1))
        {
            if (slot.Key != 0)
            {
                docs[next] = slot.Key - 1;
                weights[next++] = slot.Total;
            }
        }
    }

    public readonly void Dispose() => ArrayPool<Slot>.Shared.Return(_slots);

    private struct Slot
    {
        /// <summary>The article's number and one; 0 for an empty slot.</summary>
        public int Key;
        public int Group;
        public float Best;
        public float Total;
    }
}
