using System.Collections.Immutable;
using Saksi.Analysis;
using Saksi.Mentions;
using Saksi.Packs;
using Saksi.Text;

namespace Saksi.Claims;

/// <summary>Who takes part in a matched frame, by its slots over the tree.</summary>
internal sealed class ArgumentFinder(Clauses clauses, MentionTable mentions)
{
    /// <summary>Who fills the role, as heads of phrases, and by which slot.</summary>
    public readonly record struct Filler(int Word, Slot Slot);

    public (List<Filler> Actors, List<Filler> Recipients) Find(FrameMatch match, FrameMatch? complement)
    {
        RolePattern roles = match.Frame.Roles;
        List<Filler> actors = Fill(roles.Actors, match, complement, all: roles.Mutual), recipients = roles.Mutual ? [] : Fill(roles.Recipients, match, complement, all: false);
        recipients.RemoveAll(filler => actors.Exists(actor => actor.Word == filler.Word));
        return (actors, recipients);
    }

    private List<Filler> Fill(ImmutableArray<ImmutableArray<Slot>> alternatives, FrameMatch match, FrameMatch? complement, bool all)
    {
        List<Filler> fillers = [];
        foreach (ImmutableArray<Slot> alternative in alternatives)
        {
            foreach (Slot slot in alternative)
                foreach (int word in Words(slot, match, complement))
                    if (word >= 0 && !fillers.Exists(filler => filler.Word == word) && Denotes(word)) fillers.Add(new Filler(word, slot));
            if (fillers.Count > 0 && !all) break;
        }
        return fillers;
    }

    /// <summary>True when participants can be read from the phrase headed by this word.</summary>
    private bool Denotes(int word) => Participants(word).Count > 0;

    private IEnumerable<int> Words(Slot slot, FrameMatch match, FrameMatch? complement)
    {
        int word = match.Word;
        bool noun = match.Frame.Pos == FramePos.Noun && clauses[word].Upos is not Upos.VERB;
        bool passive = match.Use == FormUse.Passive || (match.Use != FormUse.Bare && clauses.IsPassive(word));
        switch (slot.Kind)
        {
            case SlotKind.Subject when !noun: return [clauses.Doer(word, passive)];
            case SlotKind.Object when !noun: return Not(match, clauses.Undergoer(word, passive));
            case SlotKind.IndirectObject: return Children(word, "iobj");
            case SlotKind.Possessor: return Possessors(match);
            case SlotKind.Modifier: return Modifiers(match);
            case SlotKind.Preposition: return Prepositional(match, slot.Word!);
            case SlotKind.ComplementSubject when Complement(match) is >= 0 and int clause: return [OwnSubject(clause)];
            case SlotKind.ComplementObject when Complement(match) is >= 0 and int clause: return [clauses.Undergoer(clause, clauses.IsPassive(clause)), clause];
            case SlotKind.ComplementRecipients when complement is not null:
                (List<Filler> actors, List<Filler> recipients) = Find(complement, null);
                return (recipients.Count > 0 ? recipients : actors).Select(filler => filler.Word);
            default: return [];
        }
    }

    public int Complement(FrameMatch match)
    {
        int complement = clauses.Complement(match.Word);
        foreach (int other in match.Others)
            if (complement < 0) complement = clauses.Complement(other);
        return complement;
    }

    private int OwnSubject(int clause)
    {
        foreach (int child in clauses.Analysis.Children(clause))
            if (clauses.Is(child, "nsubj") && !clauses.IsRelative(child)) return child;
        return -1;
    }

    /// <summary>The object, unless it is a word of the predicate itself ("menjatuhkan sanksi"): then whatever belongs to that word is no object.</summary>
    private static IEnumerable<int> Not(FrameMatch match, int word) => Array.IndexOf(match.Others, word) >= 0 ? [] : [word];

    private IEnumerable<int> Children(int word, string relation)
    {
        foreach (int child in clauses.Analysis.Children(word).ToArray())
            if (clauses.Is(child, relation)) yield return child;
    }

    private IEnumerable<int> Nouns(FrameMatch match)
    {
        yield return match.Word;
        foreach (int other in match.Others) yield return other;
    }

    private IEnumerable<int> Possessors(FrameMatch match)
    {
        foreach (int noun in Nouns(match))
        {
            foreach (int child in clauses.Analysis.Children(noun).ToArray())
            {
                if (clauses[child].Deprel is "nmod:poss") yield return child;
                else if (clauses.Is(child, "nmod") && clauses.IsOwner(child)) yield return child;
                else if (clauses.Is(child, "det") && clauses[child].Upos == Upos.PRON) yield return child;
            }
        }
    }

    private IEnumerable<int> Modifiers(FrameMatch match)
    {
        foreach (int noun in Nouns(match))
        {
            foreach (int child in clauses.Analysis.Children(noun).ToArray())
                if (clauses.Is(child, "compound") || clauses.Is(child, "amod") || clauses.Is(child, "flat") || (clauses.Is(child, "nmod") && clauses.Case(child) < 0)) yield return child;
        }
    }

    private IEnumerable<int> Prepositional(FrameMatch match, string preposition)
    {
        foreach (int word in Nouns(match))
        {
            foreach (int child in clauses.Analysis.Children(word).ToArray())
            {
                if (!clauses.Is(child, "obl") && !clauses.Is(child, "nmod") && !clauses.Is(child, "advcl") && !clauses.Is(child, "obj") && !clauses.Is(child, "xcomp")) continue;
                if (clauses.Case(child) is >= 0 and int marker && Matches(marker, preposition)) yield return child;
            }
        }
        // The parser often hangs "terhadap X" on the object between: "melancarkan serangan udara terhadap X".
        if (clauses.Object(match.Word) is >= 0 and int direct)
        {
            foreach (int child in clauses.Analysis.Children(direct).ToArray())
                if (clauses.Is(child, "nmod") && clauses.Case(child) is >= 0 and int marker && Matches(marker, preposition)) yield return child;
        }
    }

    private bool Matches(int marker, string preposition)
    {
        int space = preposition.IndexOf(' ');
        ReadOnlySpan<char> form = clauses.Analysis.Form(marker);
        if (space < 0) return form.Equals(preposition, StringComparison.OrdinalIgnoreCase);
        return form.Equals(preposition.AsSpan(0, space), StringComparison.OrdinalIgnoreCase) && marker + 1 < clauses.Analysis.Words.Length
            && clauses.Analysis.Form(marker + 1).Equals(preposition.AsSpan(space + 1), StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>
    /// The participants that a phrase denotes: its coordinated heads, each as the mention it is, a collective as its members, and a thing as
    /// the actor it belongs to ("perang Rusia" is Russia's).
    /// </summary>
    public List<Participant> Participants(int head)
    {
        List<Participant> participants = [];
        Collect(head, participants, 0);
        foreach (int child in clauses.Analysis.Children(head))
            if (clauses.Is(child, "conj") && clauses.Nominal(child)) Collect(child, participants, 0);
        return participants;
    }

    private void Collect(int word, List<Participant> participants, int depth)
    {
        if (mentions.At(word) is { } mention)
        {
            AddMention(mention, word, participants);
            return;
        }
        if (depth > 2) return;
        foreach (int child in clauses.Analysis.Children(word))
        {
            // Whose it is: a bare or possessive modifier, or the other side of the act it names.
            if (!clauses.IsOwner(child)) continue;
            int before = participants.Count;
            Collect(child, participants, depth + 1);
            if (participants.Count > before) return;
        }
    }

    private void AddMention(Mention mention, int word, List<Participant> participants)
    {
        MentionSpan? span = mention.Spans.FirstOrDefault(span => span.Span.Contains(clauses[word].Span));
        foreach (Mention member in mention.Members.IsEmpty ? [mention] : mention.Members.Select(mentions.ById))
            if (!participants.Exists(participant => participant.Mention == member.Id)) participants.Add(ToParticipant(member, span?.Span ?? clauses[word].Span));
    }

    public static Participant ToParticipant(Mention mention, TextSpan? span) => new(mention.Id, mention.Entity, mention.Name, mention.Country, mention.Sector, span);
}
