using Saksi.Analysis;

namespace Saksi.Claims;

/// <summary>
/// Reads who does what from a dependency tree: subjects that are not repeated, objects behind relative pronouns, agents of passives.
/// Relations are those of Universal Dependencies.
/// </summary>
internal sealed class Clauses(AnalyzedArticle analysis, SyntaxWords syntax)
{
    private const int MaxClimb = 12;

    public AnalyzedArticle Analysis => analysis;

    public SyntaxWords Syntax => syntax;

    public Word this[int word] => analysis.Words[word];

    /// <summary>The relation without its subtype.</summary>
    public ReadOnlySpan<char> Relation(int word)
    {
        ReadOnlySpan<char> deprel = analysis.Words[word].Deprel;
        int colon = deprel.IndexOf(':');
        return colon < 0 ? deprel : deprel[..colon];
    }

    public bool Is(int word, string relation) => Relation(word).SequenceEqual(relation);

    /// <summary>The preposition or particle that marks a phrase (UD <c>case</c> or <c>mark</c>), or -1.</summary>
    public int Case(int word)
    {
        foreach (int child in analysis.Children(word))
            if (Is(child, "case") || Is(child, "mark")) return child;
        return -1;
    }

    public bool IsPassive(int verb)
    {
        if ((analysis.Words[verb].Morph & Morph.Passive) != 0) return true;
        foreach (int child in analysis.Children(verb))
            if (analysis.Words[child].Deprel is "nsubj:pass" or "aux:pass" or "csubj:pass" or "obl:agent") return true;
        return Is(verb, "acl") && analysis.Words[verb].Deprel != "acl:relcl" && (analysis.Words[verb].Morph & (Morph.Participle | Morph.Past)) == (Morph.Participle | Morph.Past);
    }

    /// <summary>The grammatical subject, found across relative clauses, coordination and control; -1 when the sentence gives none.</summary>
    public int Subject(int verb) => Subject(verb, 0);

    private int Subject(int verb, int depth)
    {
        if (depth > MaxClimb) return -1;
        foreach (int child in analysis.Children(verb))
        {
            if (!Is(child, "nsubj")) continue;
            return IsRelative(child) ? Antecedent(verb) : child;
        }
        int head = analysis.Words[verb].Head;
        if (head < 0) return -1;
        if (Is(verb, "conj")) return IsPredicate(head) ? Subject(head, depth + 1) : -1;
        if (Is(verb, "xcomp"))
        {
            int controller = ObjectChild(head);
            return controller >= 0 && !IsPassive(head) ? controller : Subject(head, depth + 1);
        }
        if (Is(verb, "acl"))
        {
            if (analysis.Words[verb].Deprel == "acl:relcl" && HasOtherSubject(verb)) return -1;
            return Nominal(head) && !IsEventNoun(head) ? head : Possessor(head);
        }
        if (Is(verb, "ccomp") || Is(verb, "advcl")) return Subject(head, depth + 1);
        return -1;
    }

    /// <summary>"rencana untuk menyerang": the planner is whoever owns the plan, not the plan.</summary>
    private bool IsEventNoun(int noun)
    {
        foreach (int child in analysis.Children(noun))
            if (analysis.Words[child].Deprel is "acl" or "acl:relcl" && Case(child) >= 0) return true;
        return false;
    }

    private bool HasOtherSubject(int verb)
    {
        foreach (int child in analysis.Children(verb))
            if (Is(child, "nsubj") && !IsRelative(child)) return true;
        return false;
    }

    public int Possessor(int noun)
    {
        foreach (int child in analysis.Children(noun))
            if (analysis.Words[child].Deprel is "nmod:poss" or "nmod" or "compound" && Case(child) < 0) return child;
        return -1;
    }

    public bool Nominal(int word) => analysis.Words[word].Upos is Upos.NOUN or Upos.PROPN or Upos.PRON or Upos.NUM or Upos.X or Upos.SYM or Upos.DET;

    private bool IsPredicate(int word) => analysis.Words[word].Upos is Upos.VERB or Upos.ADJ or Upos.AUX || !Nominal(word);

    public bool IsRelative(int word) =>
        (analysis.Words[word].Morph & Morph.Relative) != 0 || (analysis.Words[word].Upos is Upos.PRON or Upos.SCONJ or Upos.DET && syntax.Relative.Contains(analysis.Form(word)));

    /// <summary>The noun that a relative clause belongs to, or -1.</summary>
    private int Antecedent(int verb)
    {
        for (int depth = 0; depth < MaxClimb && verb >= 0; depth++)
        {
            if (Is(verb, "acl")) return analysis.Words[verb].Head;
            if (!Is(verb, "conj") && !Is(verb, "xcomp") && !Is(verb, "ccomp")) return -1;
            verb = analysis.Words[verb].Head;
        }
        return -1;
    }

    private int ObjectChild(int verb)
    {
        foreach (int child in analysis.Children(verb))
            if (Is(child, "obj") && !IsClause(child)) return child;
        return -1;
    }

    private bool IsClause(int word) => analysis.Words[word].Upos is Upos.VERB;

    /// <summary>The direct object, found behind a relative pronoun or a missing one ("the deal Iran signed"); -1 when there is none.</summary>
    public int Object(int verb)
    {
        foreach (int child in analysis.Children(verb))
        {
            if (!Is(child, "obj")) continue;
            return IsRelative(child) ? Antecedent(verb) : child;
        }
        return analysis.Words[verb].Deprel == "acl:relcl" && HasOtherSubject(verb) ? analysis.Words[verb].Head : -1;
    }

    /// <summary>The agent of a passive: the phrase with <i>oleh</i> or <i>by</i>, or the bare noun after an Indonesian <i>di-</i> verb.</summary>
    public int Agent(int verb)
    {
        int bare = -1;
        foreach (int child in analysis.Children(verb))
        {
            if (analysis.Words[child].Deprel == "obl:agent") return child;
            if (Is(child, "obl") && Case(child) is >= 0 and int preposition && syntax.Agent.Contains(analysis.Form(preposition))) return child;
            if (Is(child, "obj") && child > verb && Case(child) < 0) bare = child;
        }
        return bare;
    }

    /// <summary>Who does it, whatever the voice.</summary>
    public int Doer(int verb, bool passive) => passive ? Agent(verb) : Subject(verb);

    /// <summary>Who undergoes it, whatever the voice.</summary>
    public int Undergoer(int verb, bool passive)
    {
        if (!passive) return Object(verb);
        int subject = Subject(verb);
        return subject;
    }

    /// <summary>True when a dependent says whose its head is: a possessor, a bare modifier, or a phrase with <i>of</i>.</summary>
    public bool IsOwner(int child) => analysis.Words[child].Deprel switch
    {
        "nmod:poss" or "compound" or "amod" or "flat" or "flat:name" or "appos" => true,
        _ => Is(child, "nmod") && (Case(child) is not (>= 0 and int preposition) || syntax.Possessive.Contains(analysis.Form(preposition))),
    };

    /// <summary>The clause or noun that a verb takes as its complement (what is promised, demanded, refused), or -1.</summary>
    public int Complement(int word)
    {
        int best = -1;
        foreach (int child in analysis.Children(word))
        {
            if (Is(child, "xcomp") || Is(child, "ccomp")) return child;
            if (child > word && (Is(child, "acl") || (Is(child, "advcl") && Case(child) >= 0)) && best < 0) best = child;
        }
        return best;
    }

    /// <summary>True when a word stands in the subtree of another.</summary>
    public bool Under(int word, int ancestor)
    {
        for (int depth = 0; word >= 0 && depth < 64; depth++)
        {
            if (word == ancestor) return true;
            word = analysis.Words[word].Head;
        }
        return false;
    }

    /// <summary>The span of words under a word: first and end, half-open.</summary>
    public (int First, int End) Subtree(int word)
    {
        Sentence sentence = analysis.Sentences[analysis.SentenceOf(word)];
        int first = word, end = word + 1;
        for (int other = sentence.FirstWord; other < sentence.EndWord; other++)
        {
            if (!Under(other, word)) continue;
            first = Math.Min(first, other);
            end = Math.Max(end, other + 1);
        }
        return (first, end);
    }
}
