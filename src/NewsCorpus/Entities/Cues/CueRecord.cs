using NewsCorpus.Gazetteers;
using NewsCorpus.Gazetteers.Tables;

namespace NewsCorpus.Entities.Cues;

/// <summary>A cue as a record: the number of its sort, form and language, then what its sort has besides.</summary>
internal static class CueRecord
{
    public static void Write(RecordWriter into, Cue cue)
    {
        into.Number((ulong)CueBits.SortOf(cue));
        into.Text(cue.Form);
        into.Shared(cue.Language);
        switch (cue)
        {
            case TriggerCue trigger:
                Kind(into, trigger.Kind);
                Kind(into, trigger.AbsorbedKind);
                into.Shared(trigger.Subkind);
                Flags(into, trigger.After, trigger.InName, trigger.Discovers, trigger.QuotedOnly, trigger.OutsideKnown);
                into.Number((ulong)trigger.Number);
                into.Text(trigger.Template);
                break;
            case TitleCue title:
                into.Text(title.English);
                break;
            case ForceCue force:
                into.Shared(force.Head);
                into.Shared(force.Template);
                into.Shared(force.Subkind);
                Flags(into, force.Members, force.Enclitic, force.Alone, force.Definite, force.Adjectives);
                break;
            case QualityCue quality:
                into.Text(quality.English);
                break;
            case PossessorCue possessor:
                into.Text(possessor.Possessor);
                break;
            case BorderCue border:
                Flags(into, border.IsRegion);
                break;
            case DirectionCue direction:
                into.Text(direction.English);
                break;
            case UnitCue unit:
                into.Shared(unit.English);
                into.Shared(unit.Category);
                into.Shared(unit.Role);
                into.Number((ulong)unit.Number);
                break;
            case ModifierCue modifier:
                into.Text(modifier.English);
                Flags(into, modifier.Minimum is not null, modifier.Partitive);
                into.Number(BitConverter.DoubleToUInt64Bits(modifier.Minimum ?? 0));
                break;
            case NumberCue number:
                into.Number(BitConverter.DoubleToUInt64Bits(number.Value));
                Flags(into, number.IsScale);
                break;
            case BackingCue backing:
                Flags(into, backing.Joined, backing.Leads);
                break;
            case GovernmentCue government:
                into.Text(government.Template);
                Flags(into, government.Alone);
                break;
            case BodyCue body:
                into.Number((ulong)body.Sort);
                break;
            case UnitHeadCue head:
                into.Text(head.English);
                break;
            case OrdinalCue ordinal:
                into.Text(ordinal.English);
                break;
        }
    }

    public static Cue Read(RecordReader from)
    {
        int sort = (int)from.Number();
        string form = from.Text();
        string language = from.Shared()!;
        switch (sort)
        {
            case CueBits.Trigger:
                EntityKind? kind = Kind(ref from);
                EntityKind? absorbed = Kind(ref from);
                string subkind = from.Shared()!;
                int flags = (int)from.Number();
                CueNumber number = (CueNumber)from.Number();
                return new TriggerCue(
                    form, language, kind, absorbed, subkind, (flags & 1) != 0, number, (flags & 2) != 0, (flags & 4) != 0, from.Text())
                {
                    QuotedOnly = (flags & 8) != 0,
                    OutsideKnown = (flags & 16) != 0,
                };
            case CueBits.Title:
                return new TitleCue(form, language, from.Text());
            case CueBits.Force:
                (string head, string template, string branch) = (from.Shared()!, from.Shared()!, from.Shared()!);
                int who = (int)from.Number();
                return new ForceCue(form, language, head, template, branch, (who & 1) != 0, (who & 2) != 0) 
                {
                    Alone = (who & 4) != 0,
                    Definite = (who & 8) != 0,
                    Adjectives = (who & 16) != 0,
                };
            case CueBits.Quality:
                return new QualityCue(form, language, from.Text());
            case CueBits.Possessor:
                return new PossessorCue(form, language, from.Text());
            case CueBits.Border:
                return new BorderCue(form, language, from.Number() != 0);
            case CueBits.Direction:
                return new DirectionCue(form, language, from.Text());
            case CueBits.Unit:
                return new UnitCue(
                    form, language, from.Shared()!, from.Shared()!, from.Shared()!, (CueNumber)from.Number());
            case CueBits.Modifier:
                string english = from.Text();
                int how = (int)from.Number();
                double minimum = BitConverter.UInt64BitsToDouble(from.Number());
                return new ModifierCue(form, language, english, (how & 1) != 0 ? minimum : null, (how & 2) != 0);
            case CueBits.Number:
                return new NumberCue(
                    form, language, BitConverter.UInt64BitsToDouble(from.Number()), from.Number() != 0);
            case CueBits.Backing:
                int way = (int)from.Number();
                return new BackingCue(form, language, (way & 1) != 0, (way & 2) != 0);
            case CueBits.Government:
                return new GovernmentCue(form, language, from.Text(), from.Number() != 0);
            case CueBits.Body:
                return new BodyCue(form, language, (BodySort)from.Number());
            case CueBits.UnitHead:
                return new UnitHeadCue(form, language, from.Text());
            default:
                return new OrdinalCue(form, language, from.Text());
        }
    }

    private static void Kind(RecordWriter into, EntityKind? kind) =>
        into.Number(kind is null ? 0 : (ulong)kind.Value + 1);

    private static EntityKind? Kind(ref RecordReader from)
    {
        int number = (int)from.Number();
        return number == 0 ? null : (EntityKind)(number - 1);
    }

    /// <summary>The first flag is the lowest bit.</summary>
    private static void Flags(RecordWriter into, params ReadOnlySpan<bool> flags)
    {
        ulong bits = 0;
        for (int i = 0; i < flags.Length; i++)
        {
            bits |= flags[i] ? 1UL << i : 0;
        }

        into.Number(bits);
    }
}
