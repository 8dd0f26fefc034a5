#pragma once

#include "app/base/time.h"
#include "app/guidance/plans.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace aftercare::guidance {

// How sure anyone can be. The keys are those of the content source, section 0.2.
enum class Evidence { Supported, Partly, Weak, Unsupported, Practical, Standard };
inline constexpr std::array<std::string_view, 6> evidence_keys = {"supported",   "partly",    "weak",
                                                                  "unsupported", "practical", "standard"};
constexpr std::string_view key_of(Evidence evidence) { return evidence_keys[static_cast<std::size_t>(evidence)]; }

// A Myth block quotes what is often said; the Fact block says what is known instead.
enum class BlockKind { Paragraph, Steps, Do, Dont, Caution, Note, Myth, Fact, Table, Walking, Weeks, PreSession };
inline constexpr std::array<std::string_view, 12> block_kind_keys = {
    "paragraph", "steps", "do", "dont", "caution", "note", "myth", "fact", "table", "walking", "weeks", "pre_session"};
constexpr std::string_view key_of(BlockKind kind) { return block_kind_keys[static_cast<std::size_t>(kind)]; }

// A row of a table. Figures come from many places, so each row can say where it is from and how sure anyone can be.
struct TableRow {
    std::vector<std::string> cells;    // one for each column
    std::vector<std::string> sources;  // tags
    std::optional<Evidence> evidence;  // where it is not the article's

    bool operator==(const TableRow&) const = default;
};

// Paragraph, Caution, Note, Myth and Fact have text; Steps, Do and Dont have items; a Table has a title as its
// text. Walking, Weeks and PreSession stand where the walking plan, the weekly plans and the pre-session check of the
// library are shown.
struct Block {
    BlockKind kind = BlockKind::Paragraph;
    std::string text = {};
    std::vector<std::string> items = {};
    std::vector<std::string> columns = {};
    std::vector<TableRow> rows = {};

    bool operator==(const Block&) const = default;
};
// Whether a table's rows say where they are from.
inline bool names_sources(const Block& block)
{
    return std::ranges::any_of(block.rows, [](const TableRow& row) { return !row.sources.empty(); });
}

struct Article {
    std::string key;
    std::string topic;                 // key of the topic it belongs to
    std::vector<std::string> also_in;  // other topics that list it
    int order = 100;                   // place within a topic, lowest first
    std::string title;
    std::string summary;  // the text of its card: two or three short sentences
    std::vector<Block> blocks;
    Evidence evidence = Evidence::Practical;
    bool myth = false;
    std::string evidence_note;                     // why it has that tag
    std::vector<std::string> sources;              // tags
    std::vector<std::string> claims;               // C001…
    std::vector<std::string> seek_help;            // ids of warning signs
    std::vector<std::string> exercises, routines;  // related, by key
    bool hidden_with_fluid_limit = false;          // names amounts to drink, which are not for everyone
    Day reviewed_on{};
    int minutes = 1;  // to read, rounded up

    bool operator==(const Article&) const = default;
};

// What a tag such as "DAHM-2010" stands for.
struct Source {
    std::string tag;
    std::string citation;  // short, for people: "Cochrane 2010"
    std::string detail;    // what it is
    std::string seen;      // how much of it was read

    bool operator==(const Source&) const = default;
};

struct Topic {
    std::string key;
    std::string title;
    std::string icon;  // name in the icon set
    std::string summary;

    bool operator==(const Topic&) const = default;
};

// A part of the time after a session: `from` and `to` count from its end.
struct AftercareStage {
    std::string key;
    std::string title;  // what to do, in a few words
    std::string done;   // the same once it is over
    std::string when;   // "0–2 h", "Evening"
    Span from{}, to{};
    std::string detail;
    std::string routine;  // key of a routine that fits; "" for none
    std::vector<std::string> sources;

    bool operator==(const AftercareStage&) const = default;
};

struct AftercareTimeline {
    std::vector<AftercareStage> stages;  // in order, without gaps
    std::string note;
    std::string evidence_note;

    bool operator==(const AftercareTimeline&) const = default;
};

// A piece of advice that people commonly meet, by its number in the content source, and what is known of it.
struct Claim {
    std::string id;  // C001…
    std::string topic;
    Evidence verdict = Evidence::Practical;

    bool operator==(const Claim&) const = default;
};

// A claim that no article answers, and why.
struct NotShipped {
    std::string claim;
    std::string reason;

    bool operator==(const NotShipped&) const = default;
};

}  // namespace aftercare::guidance
