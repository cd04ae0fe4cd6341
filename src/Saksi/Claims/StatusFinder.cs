using Saksi.Analysis;
using Saksi.Packs;
using Saksi.Text;

namespace Saksi.Claims;

/// <summary>
/// Whether an act has happened, from the words around it: auxiliaries, adverbs and negation on the act itself, then the verbs and nouns that govern it.
/// </summary>
internal sealed class StatusFinder(Clauses clauses, CueIndex cues)
{
    private const int MaxClimb = 8;

    public (ClaimStatus Status, TextSpan? Condition) Find(int act, ClaimStatus? own, List<string> steps)
    {
        ClaimStatus status = own ?? ClaimStatus.Happened;
        if (own is not null) steps.Add($"status {status} from the frame");
        TextSpan? condition = null;
        int node = act;
        for (int depth = 0; depth < MaxClimb && node >= 0; depth++)
        {
            Apply(Modifiers(node, depth == 0), ref status, steps);
            if (condition is null) condition = ConditionUnder(node, steps);
            int head = clauses[node].Head;
            if (head < 0) break;
            ReadOnlySpan<char> relation = clauses.Relation(node);
            if (relation is "advcl" or "acl" && clauses[node].Deprel != "acl:relcl")
            {
                if (MarkOf(node) is { } mark)
                {
                    if (mark.Status == ClaimStatus.Conditional)
                    {
                        Apply((ClaimStatus.Conditional, mark.Words), ref status, steps);
                        break;
                    }
                    if (mark.Status is not null) Apply((mark.Status.Value, mark.Words), ref status, steps);
                }
                if (status == ClaimStatus.Happened && IsPurpose(node)) Apply((ClaimStatus.Planned, "purpose"), ref status, steps);
            }
            if (relation is "parataxis" or "appos" or "root" or "dislocated" || clauses[node].Deprel == "acl:relcl") break;
            if (relation is "advcl" && MarkOf(node) is null && !IsPurpose(node)) break;
            if (relation is "nsubj" or "obj" or "obl" or "nmod" && depth == 0 && clauses[act].Upos == Upos.VERB) break;
            Cue? governing = cues.At(clauses, head, CueKind.Status);
            if (governing?.Status is { } given && relation is "xcomp" or "ccomp" or "csubj" or "acl" or "obj" or "nsubj" or "nmod" or "advcl" or "obl" or "conj" or "compound")
                Apply((given, governing.Words), ref status, steps);
            else if (relation is "nsubj" or "obl" or "nmod" or "advcl" or "compound" or "amod") break;
            else if (relation is "ccomp" && cues.At(clauses, head, CueKind.Say) is not null) break;
            node = head;
        }
        if (condition is not null && status is ClaimStatus.Happened or ClaimStatus.Planned or ClaimStatus.Expected) status = ClaimStatus.Conditional;
        return (status, status == ClaimStatus.Conditional ? condition : null);
    }

    /// <summary>Combines what is known with a new cue: a negated plan is negated, a planned failure is no plan, a promise of a condition stays one.</summary>
    private static void Apply((ClaimStatus Status, string Words)? cue, ref ClaimStatus status, List<string> steps)
    {
        if (cue is not { } found || found.Status == ClaimStatus.Happened) return;
        ClaimStatus next = (status, found.Status) switch
        {
            (ClaimStatus.Cancelled, _) => status,
            (ClaimStatus.Negated, ClaimStatus.Negated) => ClaimStatus.Happened,
            (ClaimStatus.Negated, ClaimStatus.Cancelled) => ClaimStatus.Cancelled,
            (ClaimStatus.Negated, _) => status,
            (ClaimStatus.Conditional, ClaimStatus.Planned or ClaimStatus.Expected or ClaimStatus.Ongoing) => status,
            (ClaimStatus.Expected, ClaimStatus.Planned or ClaimStatus.Ongoing) => status,
            (ClaimStatus.Planned, ClaimStatus.Ongoing) => status,
            _ => found.Status,
        };
        if (next != status) steps.Add($"status {next} from '{found.Words}'");
        status = next;
    }

    /// <summary>The strongest cue among the auxiliaries, adverbs and particles of a word.</summary>
    private (ClaimStatus, string)? Modifiers(int node, bool isAct)
    {
        (ClaimStatus Status, string Words)? best = null;
        foreach (int child in clauses.Analysis.Children(node))
        {
            bool modifier = clauses.Is(child, "aux") || clauses.Is(child, "advmod") || clauses.Is(child, "det") || clauses.Is(child, "cop")
                || (isAct && (clauses.Is(child, "amod") || clauses.Is(child, "mark") || clauses.Is(child, "compound") || clauses.Is(child, "discourse")));
            if (!modifier || cues.At(clauses, child, CueKind.Status) is not { Status: { } status } cue) continue;
            if (best is null || Rank(status) > Rank(best.Value.Status)) best = (status, cue.Words);
        }
        return best;
    }

    private static int Rank(ClaimStatus status) => status switch
    {
        ClaimStatus.Negated => 6, ClaimStatus.Cancelled => 5, ClaimStatus.Conditional => 4, ClaimStatus.Planned => 3, ClaimStatus.Expected => 2, ClaimStatus.Ongoing => 1, _ => 0,
    };

    private Cue? MarkOf(int clause)
    {
        foreach (int child in clauses.Analysis.Children(clause))
            if ((clauses.Is(child, "mark") || clauses.Is(child, "advmod") || clauses.Is(child, "case")) && cues.At(clauses, child, CueKind.Status) is { } cue) return cue;
        return null;
    }

    private bool IsPurpose(int clause)
    {
        foreach (int child in clauses.Analysis.Children(clause))
            if ((clauses.Is(child, "mark") || clauses.Is(child, "case")) && clauses.Syntax.Purpose.Contains(clauses.Analysis.Form(child))) return true;
        return false;
    }

    private TextSpan? ConditionUnder(int node, List<string> steps)
    {
        foreach (int child in clauses.Analysis.Children(node))
        {
            if (!clauses.Is(child, "advcl") || MarkOf(child) is not { Status: ClaimStatus.Conditional } mark) continue;
            (int first, int end) = clauses.Subtree(child);
            steps.Add($"condition from '{mark.Words}'");
            return clauses[first].Span.Union(clauses[end - 1].Span);
        }
        return null;
    }
}
