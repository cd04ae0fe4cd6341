using Saksi.Analysis;
using Saksi.Articles;
using Saksi.Mentions;
using Saksi.Packs;
using Saksi.Text;

namespace Saksi.Claims;

/// <summary>One act of saying: who, by which words, and what lies inside what is said.</summary>
internal sealed record SpeechAct(int Sentence, int Cue, TextSpan CueSpan, List<Participant> Speakers, int Content, bool Direct, bool Carrier)
{
    /// <summary>Characters of quoted content, when marks show them; otherwise the words under <see cref="Content"/> but not under <see cref="Cue"/>.</summary>
    public TextSpan? Quoted { get; init; }

    /// <summary>The words of an attribution phrase ("menurut X"), which are not part of what is said.</summary>
    public int Phrase { get; init; } = -1;
    public Participant? Addressee { get; init; }

    public bool Holds(Clauses clauses, int word) =>
        word != Cue && (Quoted?.Contains(clauses[word].Span) == true
            || (Content >= 0 && clauses.Under(word, Content) && !(Content != Cue && !clauses.Under(Content, Cue) && clauses.Under(word, Cue)) && (Phrase < 0 || !clauses.Under(word, Phrase))));
}

/// <summary>
/// Finds who says what: verbs of saying with their clause, parenthetical "…, kata X", prepositions such as <i>menurut</i>, carriers such as
/// <i>dilansir</i>, and speech that runs on over the following sentences.
/// </summary>
internal sealed class SpeechFinder(Clauses clauses, CueIndex cues, MentionTable mentions, ArgumentFinder arguments)
{
    private AnalyzedArticle Analysis => clauses.Analysis;

    public List<SpeechAct> Find(List<TextSpan> quoted)
    {
        List<SpeechAct> acts = [];
        for (int sentence = 0; sentence < Analysis.Sentences.Length; sentence++)
        {
            Sentence at = Analysis.Sentences[sentence];
            if (at.Part is not (ArticlePart.Title or ArticlePart.Body)) continue;
            int before = acts.Count;
            for (int word = at.FirstWord; word < at.EndWord; word++)
                if (cues.At(clauses, word, CueKind.Say) is { } cue && Act(sentence, at, word, cue, quoted) is { } act) acts.Add(act);
            if (acts.Count == before) CarryOver(sentence, at, acts, quoted);
        }
        return acts;
    }

    private SpeechAct? Act(int sentence, Sentence at, int word, Cue cue, List<TextSpan> quoted) => cue.Value switch
    {
        "prep" => Prepositional(sentence, at, word, cue),
        "report" => Carried(sentence, at, word),
        "verb" when clauses[word].Upos is Upos.VERB or Upos.NOUN or Upos.X or Upos.PROPN or Upos.ADV or Upos.ADJ => Verbal(sentence, at, word, quoted),
        _ => null,
    };

    private SpeechAct? Verbal(int sentence, Sentence at, int word, List<TextSpan> quoted)
    {
        bool passive = clauses.IsPassive(word);
        int subject = passive ? clauses.Agent(word) : clauses.Subject(word);
        if (passive && subject < 0) return null;
        if (subject < 0) subject = NextMention(at, word);
        if (subject < 0 || subject == word) return null;
        List<Participant> speakers = Speakers(subject);
        if (speakers.Count == 0) return null;
        TextSpan? quote = QuoteIn(at, quoted);
        int content = -1;
        foreach (int child in Analysis.Children(word))
            if (clauses.Is(child, "ccomp") || (clauses.Is(child, "parataxis") && child < word) || (clauses.Is(child, "xcomp") && clauses[child].Upos == Upos.VERB)) content = child;
        if (content < 0 && (clauses.Is(word, "parataxis") || clauses.Is(word, "conj") || clauses.Is(word, "advcl") || clauses.Is(word, "ccomp") || clauses.Is(word, "dislocated")) && IsParenthetical(at, word)) content = clauses[word].Head;
        if (content < 0 && quote is null)
        {
            // "X mengatakan, …" parsed flat: what follows the comma is what is said.
            if (clauses.Is(word, "root") && IsParenthetical(at, word)) content = FirstPredicate(at, word);
            if (content < 0) return null;
        }
        return new SpeechAct(sentence, word, clauses[word].Span, speakers, content, quote is not null, Carrier: false) { Quoted = quote, Addressee = Addressee(word) };
    }

    /// <summary>A verb of saying set off by a comma or quotation mark before it.</summary>
    private bool IsParenthetical(Sentence at, int word)
    {
        for (int before = word - 1; before >= at.FirstWord && before >= word - 8; before--)
        {
            if (Analysis.Form(before) is "," or "\"" or "”" or "'" or "’" or "''") return true;
            if (clauses[before].Upos == Upos.VERB) return false;
        }
        return false;
    }

    private int FirstPredicate(Sentence at, int cue)
    {
        for (int word = at.FirstWord; word < cue; word++)
            if (clauses[word].Upos == Upos.VERB && clauses.Under(word, cue)) return word;
        return -1;
    }

    private int NextMention(Sentence at, int word)
    {
        for (int next = word + 1; next < at.EndWord && next <= word + 2; next++)
        {
            if (Analysis.Form(next) is ",") break;
            if (mentions.At(next) is not null) return next;
        }
        return -1;
    }

    private SpeechAct? Prepositional(int sentence, Sentence at, int word, Cue cue)
    {
        int noun = clauses.Is(word, "case") || clauses.Is(word, "mark") || clauses.Is(word, "fixed") ? clauses[word].Head : -1;
        if (noun >= 0 && clauses.Is(word, "fixed") && (clauses.Is(noun, "case") || clauses.Is(noun, "mark"))) noun = clauses[noun].Head;
        int last = word + cue.Words.Count(c => c == ' ');
        if (noun < last || mentions.At(noun) is null)
        {
            // The parser may make the preposition a verb or hang it elsewhere: the source is the phrase that follows.
            for (int next = last + 1; next < at.EndWord && next <= last + 4; next++)
            {
                if (clauses[next].Upos == Upos.PUNCT) break;
                if (mentions.At(next) is null && noun < last && clauses[next].Upos is not (Upos.NOUN or Upos.PROPN or Upos.PRON)) continue;
                if (mentions.At(next) is not null || noun < last)
                {
                    noun = next;
                    break;
                }
            }
        }
        if (noun < last) return null;
        List<Participant> speakers = Speakers(noun);
        if (speakers.Count == 0) return null;
        int head = clauses[noun].Head;
        int content = head < 0 || head == word ? Root(at) : head;
        while (content >= 0 && clauses[content].Head >= 0 && clauses[content].Upos is not Upos.VERB) content = clauses[content].Head;
        return new SpeechAct(sentence, word, clauses[word].Span.Union(clauses[last].Span), speakers, content < 0 ? Root(at) : content, Direct: false, Carrier: false) { Phrase = noun };
    }

    /// <summary>"dilansir Reuters", "dikutip dari TASS": an outlet that carries what somebody said.</summary>
    private SpeechAct? Carried(int sentence, Sentence at, int word)
    {
        for (int next = word + 1; next < at.EndWord && next <= word + 6; next++)
        {
            if (mentions.At(next) is not { } mention) continue;
            if (mention.Kind is not (EntityKind.Outlet or EntityKind.Organisation or EntityKind.Generic)) continue;
            return new SpeechAct(sentence, word, clauses[word].Span, [Speaker(mention, next)], Root(at), Direct: false, Carrier: true) { Phrase = next };
        }
        return null;
    }

    private int Root(Sentence at)
    {
        for (int word = at.FirstWord; word < at.EndWord; word++)
            if (clauses[word].Head < 0) return word;
        return at.FirstWord;
    }

    /// <summary>Speech without its own verb continues the speaker before it: inside open quotation marks, or in the first person.</summary>
    private void CarryOver(int sentence, Sentence at, List<SpeechAct> acts, List<TextSpan> quoted)
    {
        SpeechAct? last = acts.FindLast(act => act.Sentence >= sentence - 3 && !act.Carrier);
        TextSpan? quote = QuoteIn(at, quoted);
        bool inside = quote is not null && quote.Value.Length * 10 >= at.Span.Length * 6;
        if (last is null || (!inside && !FirstPerson(at))) return;
        acts.Add(new SpeechAct(sentence, -1, last.CueSpan, [.. last.Speakers.Select(speaker => speaker with { Span = null })], Root(at), inside, Carrier: false) { Quoted = quote });
    }

    private bool FirstPerson(Sentence at)
    {
        for (int word = at.FirstWord; word < at.EndWord; word++)
            if ((clauses[word].Morph & Morph.First) != 0 && clauses[word].Upos == Upos.PRON) return true;
        return false;
    }

    private static TextSpan? QuoteIn(Sentence at, List<TextSpan> quoted)
    {
        foreach (TextSpan quote in quoted)
            if (quote.Overlaps(at.Span)) return TextSpan.FromBounds(Math.Max(quote.Start, at.Span.Start), Math.Min(quote.End, at.Span.End));
        return null;
    }

    private List<Participant> Speakers(int word)
    {
        if (mentions.At(word) is not null) return arguments.Participants(word);
        if (clauses[word].Upos is Upos.PRON or Upos.PUNCT || !clauses.Nominal(word)) return [];
        // A source the packs do not know ("laporan itu", "badan tersebut") keeps its words and stays unresolved.
        List<Participant> owner = arguments.Participants(word);
        TextSpan span = Phrase(word);
        return [new Participant(0, null, "", owner.Count > 0 ? owner[0].Country : null, owner.Count > 0 ? owner[0].Sector : null, span)];
    }

    private TextSpan Phrase(int word)
    {
        TextSpan span = clauses[word].Span;
        foreach (int child in Analysis.Children(word))
            if (Math.Abs(child - word) <= 3 && (clauses.IsOwner(child) || clauses.Is(child, "det") || clauses.Is(child, "amod"))) span = span.Union(clauses[child].Span);
        return span;
    }

    private Participant Speaker(Mention mention, int word) =>
        ArgumentFinder.ToParticipant(mention, mention.Spans.FirstOrDefault(span => span.Span.Contains(clauses[word].Span))?.Span ?? clauses[word].Span);

    private Participant? Addressee(int cue)
    {
        foreach (int child in Analysis.Children(cue))
            if ((clauses.Is(child, "obl") || clauses.Is(child, "iobj") || clauses.Is(child, "obj")) && mentions.At(child) is { } mention && child > cue && clauses[child].Upos != Upos.PRON) return Speaker(mention, child);
        return null;
    }
}
