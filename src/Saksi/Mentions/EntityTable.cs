using System.Collections.Frozen;
using System.Collections.Immutable;
using Saksi.Analysis;
using Saksi.Articles;
using Saksi.Packs;
using Saksi.Text;

namespace Saksi.Mentions;

/// <summary>
/// Decides what each phrase of one article denotes. Named phrases come first, so that a name given in full anywhere serves the short forms
/// before it; then titles, descriptions and pronouns are resolved in text order against what has been mentioned. What stays open stays open.
/// </summary>
internal sealed class EntityTable(WorldPack world, MentionLexicon lexicon, AnalyzedArticle analysis, Article article, string? homeCountry)
{
    private sealed class Entry
    {
        public Entity? Entity { get; init; }
        public EntityKind Kind { get; set; }
        public required string Name { get; init; }
        public string? Country { get; set; }
        public string? Sector { get; set; }
        public string? Role { get; set; }
        public string? RoleNoun { get; set; }
        public List<(int Order, MentionSpan Span)> Spans { get; } = [];
        public ImmutableArray<string> Candidates { get; init; } = [];
        public List<Entry> Members { get; } = [];
        public char Gender { get; init; }
        public string[] Tokens { get; init; } = [];
        public int Id { get; set; }

        public string? State => Country is { Length: 3 } ? Country : null;
    }

    private readonly List<Phrase> _phrases = [];
    private readonly List<Entry?> _entryOfPhrase = [];
    private readonly List<Entry> _entries = [];
    private readonly Dictionary<string, Entry> _byKey = new(StringComparer.Ordinal);
    private readonly List<PlaceMention> _places = [];
    private readonly List<Note> _notes = [];
    private readonly List<(Entry Entry, int Sentence, bool Subject)> _recent = [];

    public void Add(Phrase phrase) => _phrases.Add(phrase);

    public void Resolve()
    {
        foreach (Phrase phrase in _phrases) _entryOfPhrase.Add(Named(phrase));
        MergeShortNames();
        for (int i = 0; i < _phrases.Count; i++)
        {
            Entry? entry = _entryOfPhrase[i] ?? Unnamed(i);
            _entryOfPhrase[i] = entry;
            if (entry is null) continue;
            Phrase phrase = _phrases[i];
            int head = HeadOf(phrase.First, phrase.End);
            MentionForm form = phrase.Pieces[0].Kind == PieceKind.Pronoun ? MentionForm.Pronoun
                : phrase.Pieces.Exists(piece => piece.Kind is PieceKind.Name or PieceKind.Unknown or PieceKind.Given) ? MentionForm.Name : MentionForm.Nominal;
            entry.Spans.Add((i, new MentionSpan(SpanOf(phrase.First, phrase.End), head, form)));
            _recent.Add((entry, analysis.SentenceOf(phrase.First), IsSubject(head)));
        }
        FindPlaces();
    }

    private TextSpan SpanOf(int first, int end) => analysis.Words[first].Span.Union(analysis.Words[end - 1].Span);

    private string TextOf(int first, int end) => SpanOf(first, end).Quote(analysis.Text);

    private int HeadOf(int first, int end)
    {
        for (int word = first; word < end; word++)
            if (analysis.Words[word].Head < first || analysis.Words[word].Head >= end) return word;
        return first;
    }

    private bool IsSubject(int word) => analysis.Words[word].Deprel.StartsWith("nsubj", StringComparison.Ordinal);

    // ---- named phrases ----

    private Entry? Named(Phrase phrase)
    {
        Piece? given = phrase.Pieces.Find(piece => piece.Kind == PieceKind.Given);
        if (given is not null) return FromGiven(given);
        Piece? person = phrase.Pieces.Find(piece => piece.IsPerson);
        if (person is not null) return KnownPerson(phrase, person);
        Piece? unknown = phrase.Pieces.Find(piece => piece.Kind == PieceKind.Unknown);
        bool role = phrase.Pieces.Exists(piece => piece.Kind == PieceKind.Role);
        if (unknown is not null) return UnknownName(phrase, unknown, role);
        if (role) return null;
        Piece? name = phrase.Pieces.Find(piece => piece.Kind == PieceKind.Name);
        return name is null ? null : KnownBody(phrase, name);
    }

    private Entry FromGiven(Piece piece)
    {
        GivenMention given = piece.Given!;
        Entity? entity = given.Entity is null ? null : world.Find(given.Entity);
        string name = entity?.Name ?? given.Span.Quote(analysis.Text);
        return Intern("given:" + (given.Entity ?? name), () => new Entry
        {
            Entity = entity,
            Kind = entity?.Kind ?? EntityKind.Generic,
            Name = name,
            Country = given.Country ?? entity?.Country,
            Sector = given.Sector ?? entity?.Sector,
        });
    }

    private Entry KnownPerson(Phrase phrase, Piece piece)
    {
        string? country = CountryOf(phrase);
        Entity[] people = [.. piece.Named.Select(named => named.Entity).Where(entity => entity.Kind == EntityKind.Person).Distinct()];
        if (people.Length > 1 && country is not null && people.Where(person => CountryOn(person) == country).ToArray() is { Length: > 0 } ofCountry) people = ofCountry;
        if (people.Length > 1 && people.Where(person => CurrentTerm(person) is not null).ToArray() is { Length: > 0 } inOffice) people = inOffice;
        if (people.Length > 1)
        {
            string text = TextOf(piece.First, piece.End);
            return Intern("ambiguous:" + text, () => new Entry
            {
                Kind = EntityKind.Person,
                Name = text,
                Country = people.Select(person => person.Country).Distinct().Count() == 1 ? people[0].Country : null,
                Sector = people.Select(person => person.Sector).Distinct().Count() == 1 ? people[0].Sector : null,
                Candidates = [.. people.Select(person => person.Id)],
                Tokens = text.Split(' '),
            });
        }
        Entry entry = Person(people[0]);
        Describe(entry, phrase);
        CheckTitle(phrase, people[0], country);
        return entry;
    }

    private Entry Person(Entity person) => Intern(person.Id, () =>
    {
        Term? term = CurrentTerm(person);
        return new Entry
        {
            Entity = person,
            Kind = EntityKind.Person,
            Name = person.Name,
            Country = term?.Office.Country ?? person.Country,
            Sector = term?.Office.Sector ?? (person.Terms.Length > 0 && article.Published is { } day && person.Terms.All(t => t.To <= day) && person.Sector == "GOV" ? "ELI" : person.Sector),
            Role = term?.Office.Name,
            Gender = person.Class is { Length: > 0 } gender ? gender[0] : '\0',
            Tokens = [.. person.Names.SelectMany(name => name.Text.Split(' ')).Distinct()],
        };
    });

    private Term? CurrentTerm(Entity person) => article.Published is { } day ? person.Terms.LastOrDefault(term => term.Holds(day)) : null;

    private string? CountryOn(Entity person) => CurrentTerm(person)?.Office.Country ?? person.Country;

    /// <summary>A title in the text that the register gives to somebody else on the day is kept as written and noted.</summary>
    private void CheckTitle(Phrase phrase, Entity person, string? country)
    {
        if (phrase.Former || article.Published is not { } day) return;
        foreach (Piece piece in phrase.Pieces)
        {
            if (piece.Offices.Count == 0) continue;
            Entity[] offices = [.. piece.Offices.Where(office => office.Country == (country ?? CountryOn(person)))];
            if (offices.Length == 0 || offices.Any(office => office.Terms.Any(term => term.Person == person && term.Holds(day)))) continue;
            // A short title serves several offices of one state; only when all of them are held by others on that day is there a conflict.
            Entity[] holders = [.. offices.SelectMany(office => WorldPack.Holders(office, day)).Distinct()];
            if (holders.Length == 0 || !offices.All(office => WorldPack.Holders(office, day).Any())) continue;
            string title = TextOf(piece.First, piece.End);
            _notes.Add(new Note("title-register-conflict", SpanOf(phrase.First, phrase.End),
                $"'{title}' {person.Name}: on {day:yyyy-MM-dd} the register gives this office to {string.Join(", ", holders.Select(holder => holder.Name))}"));
        }
    }

    private Entry? UnknownName(Phrase phrase, Piece piece, bool role)
    {
        string text = TextOf(piece.First, piece.End);
        string[] tokens = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (!role && IsAfterPlacePreposition(piece.First)) return null;
        string? country = CountryOf(phrase);
        // A shorter form of a person named in full elsewhere; which one is decided when all names are known.
        Entry entry = Intern("name:" + text, () => new Entry { Kind = role ? EntityKind.Person : EntityKind.Generic, Name = text, Tokens = tokens });
        if (role) entry.Kind = EntityKind.Person;
        Describe(entry, phrase);
        entry.Country ??= country;
        return entry;
    }

    private bool IsAfterPlacePreposition(int word) =>
        word > 0 && lexicon.PlacePrepositions.GetAlternateLookup<ReadOnlySpan<char>>().Contains(analysis.Form(word - 1));

    /// <summary>Takes role, country and sector from the words around a name.</summary>
    private void Describe(Entry entry, Phrase phrase)
    {
        Piece? first = phrase.Pieces.Find(piece => piece.Kind == PieceKind.Role);
        if (first is null) return;
        Piece last = phrase.Pieces.FindLast(piece => piece.Kind == PieceKind.Role || (lexicon.HeadFirst && piece.Kind == PieceKind.Name && !piece.IsPerson)) ?? first;
        if (last.First < first.First) last = first;
        entry.Role ??= TextOf(first.First, last.End);
        entry.RoleNoun ??= RoleKey(first);
        entry.Country ??= CountryOf(phrase) ?? CountryOfDependents(HeadOf(phrase.First, phrase.End));
        entry.Sector ??= SectorOf(phrase);
        if (phrase.Former && entry.Entity is null) entry.Sector = "ELI";
    }

    private static string? RoleKey(Piece piece) => piece.Role?.Noun ?? (piece.Offices.Count > 0 ? piece.Offices[0].Name : null);

    private static string? SectorOf(Phrase phrase)
    {
        // "juru bicara Pentagon" is the military's; "menteri pertahanan" is the government's.
        foreach (Piece piece in phrase.Pieces)
            if (piece.Kind == PieceKind.Role && (piece.Role?.Sector ?? (piece.Offices.Count > 0 ? piece.Offices[0].Sector : null)) is { } sector && piece.Role?.Kind != "person") return Body(phrase) ?? sector;
        return Body(phrase);

        static string? Body(Phrase phrase) =>
            phrase.Pieces.Find(piece => piece.Kind == PieceKind.Name && (piece.Of(EntityKind.Organisation) ?? piece.Of(EntityKind.Group)) is not null) is { } piece
                ? (piece.Of(EntityKind.Organisation) ?? piece.Of(EntityKind.Group))!.Sector : null;
    }

    /// <summary>The country that the names inside a phrase give it; a body's own where no state is named.</summary>
    private static string? CountryOf(Phrase phrase)
    {
        string? country = null;
        foreach (Piece piece in phrase.Pieces)
        {
            if (piece.Kind != PieceKind.Name || piece.IsPerson) continue;
            if (piece.Of(EntityKind.Country) is { } state) return state.Country;
            if ((piece.Of(EntityKind.Organisation) ?? piece.Of(EntityKind.Group)) is { } body) country ??= body.Country ?? body.Id;
            else if (piece.Of(EntityKind.Place) is { } place) country ??= place.Country;
        }
        return country;
    }

    private Entry? KnownBody(Phrase phrase, Piece piece)
    {
        if (piece.Of(EntityKind.Country) is { } state)
            return Intern(state.Id, () => new Entry { Entity = state, Kind = EntityKind.Country, Name = state.Name, Country = state.Country, Sector = "GOV" });
        Entity[] bodies = [.. piece.Named.Select(named => named.Entity).Where(entity => entity.Kind is EntityKind.Organisation or EntityKind.Group or EntityKind.Outlet).Distinct()];
        if (bodies.Length > 1 && bodies.Where(body => body.Country == homeCountry && homeCountry is { Length: > 0 }).ToArray() is { Length: 1 } home) bodies = home;
        if (bodies.Length == 1)
        {
            Entity body = bodies[0];
            return Intern(body.Id, () => new Entry { Entity = body, Kind = body.Kind, Name = body.Name, Country = body.Country, Sector = body.Sector });
        }
        if (bodies.Length > 1)
        {
            string text = TextOf(piece.First, piece.End);
            return Intern("ambiguous:" + text, () => new Entry
            {
                Kind = bodies[0].Kind,
                Name = text,
                Sector = bodies.Select(body => body.Sector).Distinct().Count() == 1 ? bodies[0].Sector : null,
                Candidates = [.. bodies.Select(body => body.Id)],
            });
        }
        if (piece.Of(EntityKind.Place) is not { } place) return null;
        return Intern(place.Id, () => new Entry { Entity = place, Kind = EntityKind.Place, Name = place.Name, Country = place.Country });
    }

    private Entry Intern(string key, Func<Entry> create)
    {
        if (_byKey.TryGetValue(key, out Entry? entry)) return entry;
        entry = create();
        _byKey[key] = entry;
        _entries.Add(entry);
        return entry;
    }

    // ---- titles, descriptions, pronouns, short names ----

    private Entry? Unnamed(int index)
    {
        Phrase phrase = _phrases[index];
        Piece first = phrase.Pieces[0];
        if (first.Kind == PieceKind.Pronoun) return FromPronoun(first);
        Piece? role = phrase.Pieces.Find(piece => piece.Kind == PieceKind.Role);
        if (role is null) return null;
        if (AppositionOf(index) is { } named)
        {
            Describe(named, phrase);
            return named;
        }
        string? country = CountryOf(phrase) ?? CountryOfDependents(HeadOf(phrase.First, phrase.End));
        if (FromOffice(phrase, role, country) is { } holder) return holder;
        if (Anaphor(phrase, role, country) is { } earlier) return earlier;
        string? sector = phrase.Former ? "ELI" : SectorOf(phrase);
        string noun = RoleKey(role) ?? TextOf(role.First, role.End);
        bool definite = country is not null && role.Role?.Kind != "generic";
        string text = TextOf(phrase.First, phrase.End);
        Entity? body = phrase.Pieces.Select(piece => piece.Of(EntityKind.Organisation) ?? piece.Of(EntityKind.Group)).FirstOrDefault(entity => entity is not null);
        return Intern($"role:{noun}:{country}:{(definite ? "" : text)}", () => new Entry
        {
            Kind = EntityKind.Generic,
            Name = body?.Name ?? (country is { Length: 3 } && role.Role?.Kind == "body" ? text : ""),
            Country = country,
            Sector = sector,
            Role = text,
            RoleNoun = noun,
        });
    }

    /// <summary>The named entity that a role phrase stands in apposition to: "Mao Ning, juru bicara Kementerian Luar Negeri China".</summary>
    private Entry? AppositionOf(int index)
    {
        Phrase phrase = _phrases[index];
        int head = HeadOf(phrase.First, phrase.End);
        if (index == 0 || !analysis.Words[head].Deprel.StartsWith("appos", StringComparison.Ordinal)) return null;
        Phrase before = _phrases[index - 1];
        int governor = analysis.Words[head].Head;
        return governor >= before.First && governor < before.End && _entryOfPhrase[index - 1] is { Kind: EntityKind.Person } entry ? entry : null;
    }

    private string? CountryOfDependents(int head)
    {
        string? country = null;
        foreach (int child in analysis.Children(head))
        {
            if (!analysis.Words[child].Deprel.StartsWith("nmod", StringComparison.Ordinal) && analysis.Words[child].Deprel is not ("compound" or "amod" or "flat" or "flat:name" or "nmod:poss")) continue;
            int other = PhraseAt(child);
            if (other >= 0 && _entryOfPhrase.Count > other && _entryOfPhrase[other] is { Kind: EntityKind.Country or EntityKind.Organisation or EntityKind.Group or EntityKind.Place } entry)
                country ??= entry.Country ?? entry.Entity?.Id;
        }
        return country;
    }

    private int PhraseAt(int word)
    {
        int low = 0, high = _phrases.Count - 1;
        while (low <= high)
        {
            int middle = (low + high) / 2;
            if (_phrases[middle].End <= word) low = middle + 1;
            else if (_phrases[middle].First > word) high = middle - 1;
            else return middle;
        }
        return -1;
    }

    /// <summary>"Menteri Luar Negeri Rusia" is whoever held that office on the day.</summary>
    private Entry? FromOffice(Phrase phrase, Piece role, string? country)
    {
        if (phrase.Former || country is null || article.Published is not { } day) return null;
        foreach (Piece piece in phrase.Pieces)
        {
            Entity[] holders = [.. piece.Offices.Where(office => office.Country == country).SelectMany(office => WorldPack.Holders(office, day)).Distinct()];
            if (holders.Length == 1) return Person(holders[0]);
        }
        return null;
    }

    private Entry? Anaphor(Phrase phrase, Piece role, string? country)
    {
        bool single = role.Offices.Count > 0 || role.Role is { Kind: "title", IsGroup: false };
        if (!single) return null;
        bool pointing = IsPointing(phrase);
        string? noun = RoleKey(role);
        for (int i = _recent.Count - 1; i >= 0; i--)
        {
            Entry entry = _recent[i].Entry;
            if (entry.Kind != EntityKind.Person || (country is not null && entry.Country != country)) continue;
            bool sameTitle = (noun is not null && entry.RoleNoun == noun)
                || role.Offices.Any(office => entry.Entity is { } person && person.Terms.Any(term => term.Office == office && (article.Published is not { } day || term.Holds(day))));
            if (sameTitle || (pointing && country is not null) || (pointing && noun is not null && entry.Role is { } text && text.Contains(noun, StringComparison.OrdinalIgnoreCase))) return entry;
        }
        return null;
    }

    private bool IsPointing(Phrase phrase)
    {
        FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> demonstratives = lexicon.Demonstratives.GetAlternateLookup<ReadOnlySpan<char>>();
        return (phrase.First > 0 && demonstratives.Contains(analysis.Form(phrase.First - 1)))
            || (lexicon.HeadFirst && phrase.End < analysis.Words.Length && demonstratives.Contains(analysis.Form(phrase.End)));
    }

    private Entry? FromPronoun(Piece piece)
    {
        Pronoun pronoun = piece.Pronoun!;
        int sentence = analysis.SentenceOf(piece.First);
        return pronoun.Kind switch
        {
            PronounKind.Third => LastPerson(pronoun.Gender, sentence),
            PronounKind.ThirdAny when pronoun.Plural => LastGroup(sentence),
            PronounKind.ThirdAny => LastAny(sentence),
            PronounKind.CollectivePerson => Collective(piece, sentence, entry => entry.Kind == EntityKind.Person),
            PronounKind.CollectiveState => Collective(piece, sentence, entry => entry.State is not null),
            PronounKind.CollectiveAny => Collective(piece, sentence, entry => entry.Kind is not (EntityKind.Place or EntityKind.Outlet)),
            _ => null,
        };
    }

    /// <summary>The last person who was a subject in this sentence or the two before it, else the last person at all there.</summary>
    private Entry? LastPerson(char gender, int sentence)
    {
        Entry? any = null;
        for (int i = _recent.Count - 1; i >= 0 && _recent[i].Sentence >= sentence - 2; i--)
        {
            Entry entry = _recent[i].Entry;
            bool person = entry.Kind == EntityKind.Person && entry.Members.Count == 0;
            if (!person || (gender != '\0' && entry.Gender != '\0' && entry.Gender != gender)) continue;
            if (_recent[i].Subject) return entry;
            any ??= entry;
        }
        return any;
    }

    private Entry? LastGroup(int sentence)
    {
        for (int i = _recent.Count - 1; i >= 0 && _recent[i].Sentence >= sentence - 1; i--)
        {
            Entry entry = _recent[i].Entry;
            if (entry.Members.Count > 0 || (entry.Kind is EntityKind.Generic or EntityKind.Group or EntityKind.Organisation && _recent[i].Subject)) return entry;
        }
        return null;
    }

    private Entry? LastAny(int sentence)
    {
        for (int i = _recent.Count - 1; i >= 0 && _recent[i].Sentence >= sentence - 1; i--)
            if (_recent[i].Subject && _recent[i].Entry.Kind is not EntityKind.Place) return _recent[i].Entry;
        return null;
    }

    private Entry? Collective(Piece piece, int sentence, Func<Entry, bool> suits)
    {
        List<Entry> members = [];
        for (int i = _recent.Count - 1; i >= 0 && _recent[i].Sentence >= sentence - 4 && members.Count < 2; i--)
        {
            Entry entry = _recent[i].Entry;
            if (entry.Members.Count > 0)
            {
                if (members.Count == 0 && entry.Members.TrueForAll(member => suits(member))) return entry;
                continue;
            }
            if (!suits(entry) || members.Contains(entry) || members.Exists(member => member.Country is not null && member.Country == entry.Country)) continue;
            members.Add(entry);
        }
        if (members.Count < 2) return null;
        members.Reverse();
        string text = TextOf(piece.First, piece.End);
        Entry collective = Intern($"collective:{string.Join('+', members.Select(member => member.Entity?.Id ?? member.Name))}", () => new Entry { Kind = EntityKind.Generic, Name = text });
        if (collective.Members.Count == 0) collective.Members.AddRange(members);
        return collective;
    }

    // ---- places ----

    private void FindPlaces()
    {
        foreach (Phrase phrase in _phrases)
        {
            foreach (Piece piece in phrase.Pieces)
            {
                if (piece.Kind == PieceKind.Name && !piece.IsPerson) AddPlace(piece);
                else if (piece.Kind == PieceKind.Unknown && IsAfterPlacePreposition(piece.First) && phrase.Pieces.Count == 1)
                    _places.Add(new PlaceMention(null, TextOf(piece.First, piece.End), null, null, null, "named", SpanOf(piece.First, piece.End), HeadOf(piece.First, piece.End)));
            }
        }
    }

    private void AddPlace(Piece piece)
    {
        Entity? state = piece.Of(EntityKind.Country), place = PlaceOf(piece, state);
        if (place is null && (state is null || piece.Named.All(named => named.Kind == NameKind.Adjective))) return;
        Entity where = place ?? state!;
        bool metonym = place is null && piece.Named.All(named => named.Entity != state || named.Kind == NameKind.Metonym);
        _places.Add(new PlaceMention(
            where.Id, metonym ? TextOf(piece.First, piece.End) : where.Name, where.Country, where.Latitude, where.Longitude,
            place is null ? (metonym ? "named" : "country") : place.Class is "admin1" or "region" ? "admin1" : place.Class is "venue" or "airport" or "base" or "port" ? "venue" : "city",
            SpanOf(piece.First, piece.End), HeadOf(piece.First, piece.End)));
    }

    /// <summary>Of several places of one name: the one in the state whose name it also is, else in a state the article names, else the first listed.</summary>
    private Entity? PlaceOf(Piece piece, Entity? state)
    {
        Entity? best = null;
        foreach (NamedEntity named in piece.Named)
        {
            if (named.Entity.Kind != EntityKind.Place) continue;
            if (state is not null && named.Entity.Country == state.Country) return named.Entity;
            if (best is null || (named.Entity.Country is { } country && !_byKey.ContainsKey("cty:" + best.Country) && _byKey.ContainsKey("cty:" + country))) best = named.Entity;
        }
        return state is null ? best : null;
    }

    // ---- the table ----

    public MentionTable ToTable(ImmutableArray<Timex> times, ImmutableArray<Note> timeNotes)
    {
        Entry[] used = [.. _entries.Where(entry => entry.Spans.Count > 0).OrderBy(entry => entry.Spans.Min(span => span.Order))];
        for (int i = 0; i < used.Length; i++) used[i].Id = i + 1;
        int[] mentionOfWord = new int[analysis.Words.Length], placeOfWord = new int[analysis.Words.Length];
        Array.Fill(mentionOfWord, -1);
        Array.Fill(placeOfWord, -1);
        for (int i = 0; i < _phrases.Count; i++)
        {
            if (_entryOfPhrase[i] is not { } entry) continue;
            for (int word = _phrases[i].First; word < _phrases[i].End; word++) mentionOfWord[word] = entry.Id - 1;
        }
        for (int i = 0; i < _places.Count; i++)
        {
            int head = _places[i].Head;
            for (int word = head; word >= 0 && analysis.Words[word].Span.Start >= _places[i].Span.Start; word--) placeOfWord[word] = i;
            for (int word = head; word < analysis.Words.Length && analysis.Words[word].Span.End <= _places[i].Span.End; word++) placeOfWord[word] = i;
        }
        return new MentionTable([.. used.Select(ToMention)], times, [.. _places], [.. timeNotes, .. _notes], mentionOfWord, placeOfWord);
    }

    private static Mention ToMention(Entry entry) => new()
    {
        Id = entry.Id,
        Entity = entry.Entity?.Id,
        Kind = entry.Kind,
        Name = entry.Name,
        Country = entry.Country,
        Sector = entry.Sector,
        Role = entry.Role,
        Spans = [.. entry.Spans.OrderBy(span => span.Order).Select(span => span.Span)],
        Candidates = entry.Candidates,
        Members = [.. entry.Members.Select(member => member.Id)],
    };

    /// <summary>
    /// A name of one word that is part of one fuller name in the article is that person; of several, the one in office on the day;
    /// and a surname that only the register knows is its holder when the article names the holder's state.
    /// </summary>
    private void MergeShortNames()
    {
        Entry[] named = [.. _entryOfPhrase.OfType<Entry>().Distinct()];
        foreach (Entry shorter in named)
        {
            if (shorter.Entity is not null || shorter.Tokens.Length == 0 || shorter.Candidates.Length > 0) continue;
            Entry[] fuller = [.. named.Where(entry => entry != shorter && entry.Kind == EntityKind.Person && entry.Tokens.Length > shorter.Tokens.Length
                && shorter.Tokens.All(token => entry.Tokens.Contains(token, StringComparer.OrdinalIgnoreCase)))];
            if (fuller.Length > 1 && fuller.Where(entry => entry.Entity is { } person && CurrentTerm(person) is not null).ToArray() is { Length: 1 } inOffice) fuller = inOffice;
            Entry? target = fuller.Length == 1 ? fuller[0] : fuller.Length == 0 && shorter.Tokens.Length == 1 ? FromRegister(shorter) : null;
            if (target is null) continue;
            target.Role ??= shorter.Role;
            target.RoleNoun ??= shorter.RoleNoun;
            for (int i = 0; i < _entryOfPhrase.Count; i++)
                if (_entryOfPhrase[i] == shorter) _entryOfPhrase[i] = target;
        }
    }

    private Entry? FromRegister(Entry shorter)
    {
        if (article.Published is not { } day) return null;
        Entity[] holders = [.. world.Leaders(day, shorter.Tokens[0]).Where(person => CountryOn(person) is { } country && (shorter.Country == country || (shorter.Country is null && _byKey.ContainsKey("cty:" + country))))];
        return holders.Length == 1 ? Person(holders[0]) : null;
    }
}
