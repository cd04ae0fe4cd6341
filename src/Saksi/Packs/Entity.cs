using System.Collections.Immutable;

namespace Saksi.Packs;

/// <summary>What an entity is; <see cref="Generic"/> is for phrases that name nobody in particular.</summary>
public enum EntityKind : byte { Person, Country, Place, Organisation, Group, Outlet, Office, Generic }

/// <summary>How a name stands for an entity.</summary>
public enum NameKind : byte { Name, Short, Adjective, Metonym }

/// <summary>A holder's term: half-open, dates of the precision the source gives (year and month alone mean their first day).</summary>
public sealed record Term(Entity Person, Entity Office, DateOnly? From, DateOnly? To, string? Source)
{
    public bool Holds(DateOnly day) => (From is null || From <= day) && (To is null || day < To);
}

/// <summary>Someone or something the world pack knows.</summary>
public sealed class Entity
{
    /// <summary>Prefixed id: <c>cty:PRK</c>, <c>per:vladimir-putin</c>, <c>off:rus-president</c>, <c>igo:un</c>, <c>grp:hamas</c>, <c>out:kcna</c>, <c>plc:prk-pyongyang</c>.</summary>
    public required string Id { get; init; }
    public required EntityKind Kind { get; init; }
    public required string Name { get; init; }

    /// <summary>Every name with how it stands for the entity, <see cref="Name"/> included.</summary>
    public required ImmutableArray<(string Text, NameKind Kind)> Names { get; init; }

    /// <summary>ISO 3166-1 alpha-3, or the id of a body (<c>igo:un</c>) its officials act for, or null.</summary>
    public string? Country { get; init; }
    public string? Sector { get; init; }

    /// <summary>The body it belongs to, or null.</summary>
    public string? Parent { get; init; }

    /// <summary>The file's own word for what it is: <c>armed-group</c>, <c>capital</c>, <c>m</c> for a person's gender.</summary>
    public string? Class { get; init; }
    public double? Latitude { get; init; }
    public double? Longitude { get; init; }

    /// <summary>For outlets: whether state-owned and whether a wire; null is unknown.</summary>
    public bool? StateOwned { get; init; }
    public bool? Wire { get; init; }
    public string? Source { get; init; }
    public required string Origin { get; init; }

    /// <summary>Terms of a person's offices or of an office's holders, in order of their start.</summary>
    public ImmutableArray<Term> Terms { get; internal set; } = [];

    /// <summary>The alpha-3 code when the entity belongs to one state.</summary>
    public string? State => Country is { Length: 3 } ? Country : null;
}
