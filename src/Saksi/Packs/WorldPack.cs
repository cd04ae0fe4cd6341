using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;

namespace Saksi.Packs;

/// <summary>A name as the matcher finds it: the entity and how the name stands for it.</summary>
public readonly record struct NamedEntity(Entity Entity, NameKind Kind);

/// <summary>
/// Facts about the world: states, people, offices with terms, bodies, outlets, places. Immutable once loaded and safe to share.
/// </summary>
public sealed class WorldPack
{
    private readonly Dictionary<string, Entity> _entities = new(StringComparer.Ordinal);
    private readonly Dictionary<string, TsvTable> _tables = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Entity>> _peopleByToken = new(StringComparer.Ordinal);

    private WorldPack()
    {
    }

    public NameTrie<NamedEntity> Names { get; } = new(ignoreCase: false);

    /// <summary>Titles of offices without their country, lower-cased: <c>foreign minister</c>, <c>menlu</c>.</summary>
    public NameTrie<Entity> Titles { get; } = new(ignoreCase: true);

    public IEnumerable<Entity> Entities => _entities.Values;

    public Entity? Find(string id) => _entities.GetValueOrDefault(id);

    /// <summary>Who held an office on a day; empty when the register does not say.</summary>
    public static IEnumerable<Entity> Holders(Entity office, DateOnly day) =>
        from term in office.Terms where term.Holds(day) select term.Person;

    /// <summary>People in office on a day one of whose name tokens is this one, for surnames used without a full name.</summary>
    public IEnumerable<Entity> Leaders(DateOnly day, string token) =>
        _peopleByToken.TryGetValue(token, out List<Entity>? people) ? people.Where(person => person.Terms.Any(term => term.Holds(day))) : [];

    public static WorldPack Load(IReadOnlyList<string> folders, List<PackProblem> problems)
    {
        WorldPack pack = new();
        foreach (string folder in folders)
        {
            pack.LoadStates(folder, problems);
            pack.LoadOrganisations(folder, problems);
            pack.LoadOutlets(folder, problems);
            pack.LoadPeople(folder, problems);
            pack.LoadPlaces(folder, problems);
            pack.LoadOffices(folder, problems);
            pack.LoadTerms(folder, problems);
        }
        pack._tables.Clear();
        foreach (Entity entity in pack._entities.Values)
        {
            foreach ((string text, NameKind kind) in entity.Names)
            {
                if (entity.Kind == EntityKind.Office) pack.Titles.Add(text, entity);
                else pack.Names.Add(text, new NamedEntity(entity, kind));
            }
        }
        return pack;
    }

    private static TsvTable Read(string folder, string file, List<PackProblem> problems, params ReadOnlySpan<string> columns) =>
        TsvTable.Read(Path.Combine(folder, file), Path.GetFileName(folder) + "/" + file, columns, problems);

    private void Register(TsvTable table, int row, Entity entity)
    {
        if (entity.Id.Length == 0) return;
        // A user's pack comes after the world pack and replaces what has the same id.
        if (_tables.TryGetValue(entity.Id, out TsvTable? earlier) && earlier == table)
        {
            table.Report(table.Line(row), $"'{entity.Id}' stands already at {_entities[entity.Id].Origin}");
            return;
        }
        _entities[entity.Id] = entity;
        _tables[entity.Id] = table;
    }

    private static ImmutableArray<(string, NameKind)> NamesOf(string name, params ReadOnlySpan<(string[] Texts, NameKind Kind)> lists)
    {
        ImmutableArray<(string, NameKind)>.Builder names = ImmutableArray.CreateBuilder<(string, NameKind)>();
        names.Add((name, NameKind.Name));
        foreach ((string[] texts, NameKind kind) in lists)
            foreach (string text in texts)
                if (!names.Contains((text, kind))) names.Add((text, kind));
        return names.ToImmutable();
    }

    private void LoadStates(string folder, List<PackProblem> problems)
    {
        TsvTable table = Read(folder, "states.tsv", problems, "id", "name", "name_id", "names", "adjectives", "metonyms", "region", "source");
        for (int row = 0; row < table.Count; row++)
        {
            string id = table.Required(row, "id"), name = table.Required(row, "name");
            if (!id.StartsWith("cty:", StringComparison.Ordinal) || id.Length != 7) table.Report(table.Line(row), $"'{id}' is not cty: and three letters");
            Register(table, row, new Entity
            {
                Id = id,
                Kind = EntityKind.Country,
                Name = name,
                Names = NamesOf(name, (table.List(row, "name_id"), NameKind.Name), (table.List(row, "names"), NameKind.Name),
                    (table.List(row, "adjectives"), NameKind.Adjective), (table.List(row, "metonyms"), NameKind.Metonym)),
                Country = id.Length > 4 ? id[4..] : null,
                Sector = "GOV",
                Class = table.Text(row, "region"),
                Source = table.Text(row, "source"),
                Origin = table.Origin(row),
            });
        }
    }

    private void LoadPeople(string folder, List<PackProblem> problems)
    {
        TsvTable table = Read(folder, "people.tsv", problems, "id", "name", "aliases", "short", "country", "sector", "gender", "source");
        for (int row = 0; row < table.Count; row++)
        {
            string name = table.Required(row, "name");
            Register(table, row, new Entity
            {
                Id = table.Required(row, "id"),
                Kind = EntityKind.Person,
                Name = name,
                Names = NamesOf(name, (table.List(row, "aliases"), NameKind.Name), (table.List(row, "short"), NameKind.Short)),
                Country = table.Text(row, "country"),
                Sector = table.Text(row, "sector"),
                Class = table.Text(row, "gender"),
                Source = table.Text(row, "source"),
                Origin = table.Origin(row),
            });
        }
    }

    private void LoadOrganisations(string folder, List<PackProblem> problems)
    {
        TsvTable table = Read(folder, "organisations.tsv", problems, "id", "kind", "name", "name_id", "names", "country", "sector", "parent", "source");
        for (int row = 0; row < table.Count; row++)
        {
            string name = table.Required(row, "name");
            Register(table, row, new Entity
            {
                Id = table.Required(row, "id"),
                Kind = table[row, "kind"] is "armed-group" ? EntityKind.Group : EntityKind.Organisation,
                Name = name,
                Names = NamesOf(name, (table.List(row, "name_id"), NameKind.Name), (table.List(row, "names"), NameKind.Name)),
                Country = table.Text(row, "country"),
                Sector = table.Text(row, "sector"),
                Parent = table.Text(row, "parent"),
                Class = table.Text(row, "kind"),
                Source = table.Text(row, "source"),
                Origin = table.Origin(row),
            });
        }
    }

    private void LoadOutlets(string folder, List<PackProblem> problems)
    {
        TsvTable table = Read(folder, "outlets.tsv", problems, "id", "name", "names", "domains", "country", "owner", "state_owned", "wire", "source");
        for (int row = 0; row < table.Count; row++)
        {
            string name = table.Required(row, "name");
            Register(table, row, new Entity
            {
                Id = table.Required(row, "id"),
                Kind = EntityKind.Outlet,
                Name = name,
                Names = NamesOf(name, (table.List(row, "names"), NameKind.Name), (table.List(row, "domains"), NameKind.Name)),
                Country = table.Text(row, "country"),
                Sector = "JRN",
                StateOwned = YesNo(table, row, "state_owned"),
                Wire = YesNo(table, row, "wire"),
                Source = table.Text(row, "source"),
                Origin = table.Origin(row),
            });
        }
    }

    private static bool? YesNo(TsvTable table, int row, string column)
    {
        switch (table[row, column])
        {
            case "yes": return true;
            case "no": return false;
            case "": return null;
            default:
                table.Report(table.Line(row), $"'{column}' must be yes, no or empty");
                return null;
        }
    }

    private void LoadPlaces(string folder, List<PackProblem> problems)
    {
        TsvTable table = Read(folder, "places.tsv", problems, "id", "name", "names", "country", "admin1", "latitude", "longitude", "class", "source");
        for (int row = 0; row < table.Count; row++)
        {
            string name = table.Required(row, "name");
            Register(table, row, new Entity
            {
                Id = table.Required(row, "id"),
                Kind = EntityKind.Place,
                Name = name,
                Names = NamesOf(name, (table.List(row, "names"), NameKind.Name)),
                Country = table.Text(row, "country"),
                Parent = table.Text(row, "admin1"),
                Class = table.Text(row, "class"),
                Latitude = Coordinate(table, row, "latitude", 90),
                Longitude = Coordinate(table, row, "longitude", 180),
                Source = table.Text(row, "source"),
                Origin = table.Origin(row),
            });
        }
    }

    private static double? Coordinate(TsvTable table, int row, string column, double limit)
    {
        ReadOnlySpan<char> cell = table[row, column];
        if (cell.IsEmpty) return null;
        if (double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) && Math.Abs(value) <= limit) return value;
        table.Report(table.Line(row), $"'{cell}' is no {column} in decimal degrees");
        return null;
    }

    private void LoadOffices(string folder, List<PackProblem> problems)
    {
        TsvTable table = Read(folder, "offices.tsv", problems, "id", "country", "sector", "title_en", "title_id", "body", "source");
        for (int row = 0; row < table.Count; row++)
        {
            string[] titles = [.. table.List(row, "title_en"), .. table.List(row, "title_id")];
            if (titles.Length == 0) table.Report(table.Line(row), "an office needs at least one title");
            Register(table, row, new Entity
            {
                Id = table.Required(row, "id"),
                Kind = EntityKind.Office,
                Name = titles.Length > 0 ? titles[0] : "",
                Names = NamesOf(titles.Length > 0 ? titles[0] : "", (titles, NameKind.Name)),
                Country = table.Text(row, "country"),
                Sector = table.Text(row, "sector"),
                Parent = table.Text(row, "body"),
                Source = table.Text(row, "source"),
                Origin = table.Origin(row),
            });
        }
    }

    private void LoadTerms(string folder, List<PackProblem> problems)
    {
        TsvTable table = Read(folder, "terms.tsv", problems, "person", "office", "from", "to", "source");
        for (int row = 0; row < table.Count; row++)
        {
            Entity? person = Reference(table, row, "person"), office = Reference(table, row, "office");
            if (person is null || office is null) continue;
            DateOnly? from = Date(table, row, "from"), to = Date(table, row, "to");
            if (from >= to) table.Report(table.Line(row), $"the term ends ({to:yyyy-MM-dd}) before it begins ({from:yyyy-MM-dd})");
            Term term = new(person, office, from, to, table.Text(row, "source"));
            if (person.Terms.IsEmpty)
                foreach (string token in person.Name.Split(' ')) (CollectionsMarshal.GetValueRefOrAddDefault(_peopleByToken, token, out _) ??= []).Add(person);
            person.Terms = Insert(person.Terms, term);
            office.Terms = Insert(office.Terms, term);
        }
    }

    private static ImmutableArray<Term> Insert(ImmutableArray<Term> terms, Term term)
    {
        int index = terms.Length;
        while (index > 0 && (terms[index - 1].From ?? DateOnly.MinValue) > (term.From ?? DateOnly.MinValue)) index--;
        return terms.Insert(index, term);
    }

    private Entity? Reference(TsvTable table, int row, string column)
    {
        string id = table.Required(row, column);
        if (id.Length == 0) return null;
        if (_entities.TryGetValue(id, out Entity? entity)) return entity;
        table.Report(table.Line(row), $"there is no '{id}' in the packs");
        return null;
    }

    private static DateOnly? Date(TsvTable table, int row, string column)
    {
        ReadOnlySpan<char> cell = table[row, column];
        if (cell.IsEmpty) return null;
        string text = cell.Length switch { 4 => $"{cell}-01-01", 7 => $"{cell}-01", _ => cell.ToString() };
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly date)) return date;
        table.Report(table.Line(row), $"'{cell}' is no date (YYYY, YYYY-MM or YYYY-MM-DD)");
        return null;
    }
}
