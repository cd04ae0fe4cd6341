using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Saksi.Analysis;
using Saksi.Articles;
using Saksi.Mentions;
using Saksi.Packs;
using Saksi.Text;

namespace Saksi.Claims;

/// <summary>What a language pack says about acts, compiled for matching. Immutable; shared by all readings of the language.</summary>
public sealed class ClaimLexicon
{
    private ClaimLexicon(FrameIndex frames, CueIndex cues, SyntaxWords syntax)
    {
        Frames = frames;
        Cues = cues;
        Syntax = syntax;
    }

    internal FrameIndex Frames { get; }
    internal CueIndex Cues { get; }
    internal SyntaxWords Syntax { get; }

    public static ClaimLexicon Compile(LanguagePack pack, Func<string, FramePos, IEnumerable<(string Form, FormUse Use)>> inflect)
    {
        FrameIndex.Inflect forms = new(inflect);
        return new ClaimLexicon(FrameIndex.Compile(pack, forms), CueIndex.Compile(pack, forms), new SyntaxWords(pack));
    }
}

/// <summary>
/// Finds the claims of an article: which act each sentence tells, who takes part, whether it has happened, and who says so. A pure function
/// of its arguments.
/// </summary>
public sealed class ClaimFinder
{
    private readonly AnalyzedArticle _analysis;
    private readonly MentionTable _mentions;
    private readonly Article _article;
    private readonly ClaimLexicon _lexicon;
    private readonly Ontology _ontology;
    private readonly Clauses _clauses;
    private readonly ArgumentFinder _arguments;
    private readonly StatusFinder _status;

    private ClaimFinder(AnalyzedArticle analysis, MentionTable mentions, Article article, ClaimLexicon lexicon, Ontology ontology)
    {
        _analysis = analysis;
        _mentions = mentions;
        _article = article;
        _lexicon = lexicon;
        _ontology = ontology;
        _clauses = new Clauses(analysis, lexicon.Syntax);
        _arguments = new ArgumentFinder(_clauses, mentions);
        _status = new StatusFinder(_clauses, lexicon.Cues);
    }

    public static (ImmutableArray<Claim> Claims, ImmutableArray<Quotation> Quotes) Find(
        AnalyzedArticle analysis, MentionTable mentions, Article article, ClaimLexicon lexicon, Ontology ontology) =>
        new ClaimFinder(analysis, mentions, article, lexicon, ontology).Find();

    private (ImmutableArray<Claim>, ImmutableArray<Quotation>) Find()
    {
        List<SpeechAct> speech = new SpeechFinder(_clauses, _lexicon.Cues, _mentions, _arguments).Find(QuotationMarks.Pair(_analysis.Text));
        FrameMatcher matcher = new(_lexicon.Frames);
        List<Claim> claims = [];
        for (int sentence = 0; sentence < _analysis.Sentences.Length; sentence++)
        {
            Sentence at = _analysis.Sentences[sentence];
            if (at.Part is not (ArticlePart.Title or ArticlePart.Body)) continue;
            ReadSentence(sentence, at, matcher.Find(_clauses, at), speech, claims);
        }
        return ([.. claims], [.. speech.Where(act => act.Cue >= 0 || act.Quoted is not null).Select(ToQuotation)]);
    }

    private sealed record Candidate(FrameMatch Match, FrameMatch? Complement, List<ArgumentFinder.Filler> Actors, List<ArgumentFinder.Filler> Recipients)
    {
        public int Filled => Actors.Count + Recipients.Count;
    }

    private void ReadSentence(int sentence, Sentence at, List<FrameMatch> matches, List<SpeechAct> speech, List<Claim> claims)
    {
        List<Candidate> chosen = [];
        HashSet<int> absorbed = [];
        foreach (IGrouping<int, FrameMatch> group in matches.GroupBy(match => match.Word))
        {
            // Of several readings of one word the one with the most of its roles filled, the longer predicate first.
            Candidate? best = null;
            foreach (FrameMatch match in group)
            {
                Candidate candidate = Evaluate(match, matches);
                if (best is null || candidate.Match.Frame.Predicate.Length > best.Match.Frame.Predicate.Length
                    || (candidate.Match.Frame.Predicate.Length == best.Match.Frame.Predicate.Length && candidate.Filled > best.Filled)) best = candidate;
            }
            chosen.Add(best!);
        }
        foreach (Candidate candidate in chosen)
            if (candidate.Complement is { } complement && candidate.Match.Frame.AboutComplement && candidate.Filled > 0) absorbed.Add(complement.Word);
        int first = claims.Count;
        foreach (Candidate candidate in chosen)
        {
            if (absorbed.Contains(candidate.Match.Word)) continue;
            if (ToClaim(sentence, at, candidate, speech) is { } claim && !Repeats(claims, first, claim)) claims.Add(claim);
        }
    }

    private static bool Repeats(List<Claim> claims, int first, Claim claim)
    {
        for (int i = first; i < claims.Count; i++)
            if (claims[i].EventType == claim.EventType && claims[i].Trigger.Overlaps(claim.Trigger)) return true;
        return false;
    }

    private Candidate Evaluate(FrameMatch match, List<FrameMatch> matches)
    {
        FrameMatch? complement = ComplementMatch(match, matches);
        (List<ArgumentFinder.Filler> actors, List<ArgumentFinder.Filler> recipients) = _arguments.Find(match, complement);
        return new Candidate(match, complement, actors, recipients);
    }

    /// <summary>The act inside what is promised, demanded or refused: in the complement clause, or named by the object.</summary>
    private FrameMatch? ComplementMatch(FrameMatch match, List<FrameMatch> matches)
    {
        int clause = _arguments.Complement(match);
        for (int depth = 0; clause >= 0 && depth < 3; depth++)
        {
            if (matches.Find(other => other.Word == clause && other.Word != match.Word) is { } found) return found;
            clause = _clauses.Complement(clause);
        }
        if (!match.Frame.AboutComplement) return null;
        foreach (int child in _analysis.Children(match.Word))
        {
            if (!_clauses.Is(child, "obj") && !_clauses.Is(child, "obl") && !_clauses.Is(child, "nmod")) continue;
            if (matches.Find(other => other.Word == child && other.Frame.Pos == FramePos.Noun) is { } found) return found;
        }
        return null;
    }

    private Claim? ToClaim(int sentence, Sentence at, Candidate candidate, List<SpeechAct> speech)
    {
        Frame frame = candidate.Match.Frame;
        int word = candidate.Match.Word;
        List<string> steps = [];
        List<SpeechAct> sources = [.. speech.Where(act => act.Sentence == sentence && act.Cue != word && act.Holds(_clauses, word))];
        List<Participant> actors = Participants(candidate.Actors, sources, steps, "actor"), recipients = Participants(candidate.Recipients, sources, steps, "recipient");
        actors.RemoveAll(IsPlace);
        recipients.RemoveAll(recipient => actors.Exists(actor => Same(actor, recipient)));
        if (actors.Count == 0 && recipients.Count == 0) return null;
        if (actors.Count == 0 && frame.Roles.Actors.Length > 0 && HasForeignSubject(candidate)) return null;
        (ClaimStatus status, TextSpan? condition) = _status.Find(word, frame.Status, steps);
        EventType? about = frame.AboutComplement ? candidate.Complement?.Frame.Type : frame.About;
        EventType plover = Ontology.PloverType(frame.Type, status);
        TextSpan trigger = Trigger(candidate.Match);
        ImmutableArray<Attribution> saidBy = SaidBy(frame, sources, actors, steps);
        return new Claim
        {
            Id = IdOf(trigger, frame.Type, actors, recipients),
            Sentence = sentence,
            EventType = frame.Type,
            Mode = frame.Mode,
            About = about,
            Contexts = frame.Contexts,
            Cameo = frame.Cameo,
            PloverType = plover,
            Quad = Ontology.Quad(plover),
            Goldstein = _ontology.Goldstein(frame.Cameo, plover),
            Trigger = trigger,
            Actors = [.. actors],
            Recipients = [.. recipients],
            Status = status,
            Condition = condition,
            SaidBy = saidBy,
            When = ClaimSetting.When(_clauses, _mentions, at, word, sources),
            Where = ClaimSetting.Where(_clauses, _mentions, at, word),
            Background = ClaimSetting.IsBackground(_clauses, _lexicon.Cues, _mentions, at, word, _article.Published),
            Confidence = Confidence(candidate, actors, recipients),
            Explanation = new Explanation(frame.Origin, [.. steps]),
        };
    }

    /// <summary>An active verb whose stated subject is no actor ("harga menyerang") tells no act of anybody.</summary>
    private bool HasForeignSubject(Candidate candidate)
    {
        if (candidate.Match.Frame.Pos != FramePos.Verb || !candidate.Match.Frame.Roles.Actors.Any(slots => slots.Any(slot => slot.Kind == SlotKind.Subject))) return false;
        bool passive = candidate.Match.Use == FormUse.Passive || _clauses.IsPassive(candidate.Match.Word);
        return !passive && _clauses.Subject(candidate.Match.Word) >= 0;
    }

    private bool IsPlace(Participant participant) => participant.Mention > 0 && _mentions.ById(participant.Mention).Kind == EntityKind.Place;

    private static bool Same(Participant a, Participant b) => (a.Mention > 0 && a.Mention == b.Mention) || (a.Entity is not null && a.Entity == b.Entity);

    private List<Participant> Participants(List<ArgumentFinder.Filler> fillers, List<SpeechAct> sources, List<string> steps, string role)
    {
        List<Participant> participants = [];
        foreach (ArgumentFinder.Filler filler in fillers)
        {
            List<Participant> found = FirstPerson(filler.Word, sources) ?? _arguments.Participants(filler.Word);
            foreach (Participant participant in found)
                if (!participants.Exists(other => Same(other, participant))) participants.Add(participant);
            if (found.Count > 0) steps.Add($"{role} '{_analysis.Form(filler.Word)}' as {Describe(filler.Slot)}");
        }
        return participants;
    }

    private static string Describe(Slot slot) => slot.Word ?? slot.Kind.ToString();

    /// <summary>"Kami menolak" in quoted speech: whoever speaks.</summary>
    private List<Participant>? FirstPerson(int word, List<SpeechAct> sources)
    {
        if (_clauses[word].Upos != Upos.PRON || (_clauses[word].Morph & Morph.First) == 0 || sources.Count == 0) return null;
        return [.. sources[^1].Speakers.Select(speaker => speaker with { Span = _clauses[word].Span })];
    }

    private TextSpan Trigger(FrameMatch match)
    {
        TextSpan span = _clauses[match.Word].Span;
        foreach (int other in match.Others)
            if (Math.Abs(other - match.Word) <= 6) span = span.Union(_clauses[other].Span);
        return span;
    }

    private ImmutableArray<Attribution> SaidBy(Frame frame, List<SpeechAct> sources, List<Participant> actors, List<string> steps)
    {
        List<Attribution> chain = [];
        bool verbal = Ontology.Quad(frame.Type) is 1 or 3 && frame.Type != EventType.CONSULT;
        foreach (SpeechAct act in sources.OrderByDescending(act => act.Carrier))
        {
            foreach (Participant speaker in act.Speakers)
            {
                // "The act of a claim's own speaker is not its source."
                if (verbal && actors.Exists(actor => Same(actor, speaker)) && !act.Carrier) continue;
                if (chain.Exists(link => Same(link.Source, speaker) || (speaker.Span is not null && link.Source.Span == speaker.Span))) continue;
                chain.Add(new Attribution(speaker, act.CueSpan));
                steps.Add($"said by '{speaker.Name}' from '{act.CueSpan.Quote(_analysis.Text)}'");
            }
        }
        return [.. chain];
    }

    /// <summary>A first estimate from how much of the frame the sentence fills; a learned scorer may replace it.</summary>
    private static double Confidence(Candidate candidate, List<Participant> actors, List<Participant> recipients)
    {
        double confidence = 0.35 + (0.1 * Math.Min(2, candidate.Match.Others.Length));
        if (actors.Count > 0) confidence += 0.2;
        if (recipients.Count > 0 || candidate.Match.Frame.Roles.Recipients.IsEmpty) confidence += 0.15;
        if (candidate.Match.Frame.Pos == FramePos.Verb) confidence += 0.05;
        if (actors.Exists(actor => actor.Country is not null)) confidence += 0.1;
        return Math.Round(Math.Min(confidence, 0.95), 2);
    }

    private string IdOf(TextSpan trigger, EventType type, List<Participant> actors, List<Participant> recipients)
    {
        StringBuilder key = new(_article.Id);
        key.Append('|').Append(trigger.Start).Append('|').Append(trigger.Length).Append('|').Append(type);
        foreach (Participant participant in actors) key.Append("|A").Append(participant.Entity ?? participant.Name).Append(participant.Span?.Start);
        foreach (Participant participant in recipients) key.Append("|R").Append(participant.Entity ?? participant.Name).Append(participant.Span?.Start);
        Span<byte> hash = stackalloc byte[32];
        SHA256.HashData(Encoding.UTF8.GetBytes(key.ToString()), hash);
        return $"clm_{BinaryPrimitives.ReadUInt64BigEndian(hash):x16}";
    }

    private Quotation ToQuotation(SpeechAct act)
    {
        Sentence at = _analysis.Sentences[act.Sentence];
        TextSpan content = act.Quoted ?? at.Span;
        if (act.Quoted is null && act.Content >= 0)
        {
            int first = int.MaxValue, end = -1;
            for (int word = at.FirstWord; word < at.EndWord; word++)
            {
                if (!act.Holds(_clauses, word)) continue;
                first = Math.Min(first, word);
                end = word;
            }
            if (end >= 0) content = _clauses[first].Span.Union(_clauses[end].Span);
        }
        return new Quotation(act.Speakers.FirstOrDefault(), act.Cue >= 0 ? act.CueSpan : null, content, act.Direct, act.Addressee);
    }
}
