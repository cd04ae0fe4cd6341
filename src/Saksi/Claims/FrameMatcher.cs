using Saksi.Analysis;
using Saksi.Articles;
using Saksi.Packs;

namespace Saksi.Claims;

/// <summary>Finds which frames the words of a sentence call up: the longest predicate whose words all stand where they must.</summary>
internal sealed class FrameMatcher(FrameIndex frames)
{
    private const int Window = 5;

    public List<FrameMatch> Find(Clauses clauses, Sentence sentence)
    {
        List<FrameMatch> matches = [];
        Span<char> lower = stackalloc char[64];
        for (int word = sentence.FirstWord; word < sentence.EndWord; word++)
        {
            if (!CueIndex.Lower(clauses.Analysis.Form(word), lower, out int length)) continue;
            ReadOnlySpan<FrameForm> candidates = frames.Find(lower[..length]);
            int longest = 0;
            foreach (FrameForm candidate in candidates)
            {
                if (candidate.Frame.Predicate.Length < longest) break;
                if (!Fits(clauses, sentence, word, candidate) || Others(clauses, sentence, word, candidate.Frame) is not { } others) continue;
                longest = candidate.Frame.Predicate.Length;
                matches.Add(new FrameMatch(word, candidate.Frame, candidate.Use, others));
            }
        }
        // The noun inside "melancarkan serangan" is no act of its own.
        matches.RemoveAll(match => matches.Exists(other => other.Frame.Predicate.Length > match.Frame.Predicate.Length && other.Word != match.Word && Array.IndexOf(other.Others, match.Word) >= 0));
        return matches;
    }

    private static bool Fits(Clauses clauses, Sentence sentence, int word, FrameForm candidate)
    {
        Upos upos = clauses[word].Upos;
        bool title = sentence.Part == ArticlePart.Title;
        return candidate.Frame.Pos switch
        {
            FramePos.Noun => upos is Upos.NOUN or Upos.PROPN || (upos is Upos.VERB or Upos.ADJ && candidate.Frame.Predicate.Length > 1),
            FramePos.Adjective => upos is Upos.ADJ or Upos.VERB or Upos.NOUN,
            _ => upos is Upos.VERB or Upos.AUX
                || (candidate.Use == FormUse.Bare && title && upos is Upos.NOUN or Upos.PROPN or Upos.ADJ)
                || (candidate.Use == FormUse.Participle && upos == Upos.ADJ)
                || (candidate.Use is FormUse.Passive && upos != Upos.PROPN),
        };
    }

    /// <summary>Where the further words of a predicate stand, or null when one is missing.</summary>
    private static int[]? Others(Clauses clauses, Sentence sentence, int word, Frame frame)
    {
        int[] others = new int[frame.Predicate.Length - 1];
        int from = word;
        for (int i = 0; i < others.Length; i++)
        {
            others[i] = Other(clauses, sentence, word, from, frame.Predicate[i + 1]);
            if (others[i] < 0) return null;
            from = Math.Max(from, others[i]);
        }
        return others;
    }

    private static int Other(Clauses clauses, Sentence sentence, int word, int from, string form)
    {
        // Right behind, up to a comma or the next verb.
        for (int next = from + 1; next < sentence.EndWord && next <= from + Window; next++)
        {
            if (Equal(clauses, next, form)) return next;
            if (clauses[next].Upos is Upos.PUNCT or Upos.SCONJ || (clauses[next].Upos == Upos.VERB && next > from + 1)) break;
        }
        // Among the dependents: "sanksi yang dijatuhkan", "the sanctions were imposed".
        foreach (int child in clauses.Analysis.Children(word))
        {
            if (Equal(clauses, child, form)) return child;
            if (clauses.Is(child, "obj") || clauses.Is(child, "obl") || clauses.Is(child, "nsubj") || clauses.Is(child, "nmod"))
                foreach (int grandchild in clauses.Analysis.Children(child))
                    if (!clauses.Is(grandchild, "acl") && Equal(clauses, grandchild, form)) return grandchild;
        }
        int head = clauses[word].Head;
        return head >= 0 && clauses.Is(word, "acl") && Equal(clauses, head, form) ? head : -1;
    }

    private static bool Equal(Clauses clauses, int word, string form) =>
        clauses.Analysis.Form(word).Equals(form, StringComparison.OrdinalIgnoreCase)
        || (clauses[word].Upos is Upos.NOUN or Upos.VERB && clauses[word].Lemma.Equals(form, StringComparison.OrdinalIgnoreCase));
}
