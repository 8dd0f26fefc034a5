#include "app/ui/pain_draft_text.h"

#include "app/base/text.h"

#include <algorithm>
#include <charconv>

namespace aftercare::ui {
namespace {

// Line breaks and backslashes as two characters, so that each value stays on its line.
std::string on_one_line(std::string_view text)
{
    std::string line;
    line.reserve(text.size());
    for (const char letter : text) {
        if (letter == '\n') line += "\\n";
        else if (letter == '\\') line += "\\\\";
        else line += letter;
    }
    return line;
}

std::string with_its_breaks(std::string_view line)
{
    std::string text;
    text.reserve(line.size());
    for (std::size_t at = 0; at < line.size(); ++at) {
        const bool escaped = line[at] == '\\' && at + 1 < line.size();
        if (!escaped) {
            text += line[at];
            continue;
        }
        ++at;
        text += line[at] == 'n' ? '\n' : line[at];
    }
    return text;
}

void write(std::string& text, std::string_view name, std::string_view value)
{
    if (value.empty()) return;
    text += std::string(name) + ' ' + on_one_line(value) + '\n';
}

void write(std::string& text, std::string_view name, const std::optional<int>& number)
{
    if (number) write(text, name, std::to_string(*number));
}

template <class T>
void write(std::string& text, std::string_view name, const std::vector<T>& terms)
{
    for (const auto& term : terms) write(text, name, term.key());
}

std::optional<int> number_in(std::string_view value, int most)
{
    int number = 0;
    const auto* end = value.data() + value.size();
    const auto [rest, failed] = std::from_chars(value.data(), end, number);
    if (failed != std::errc() || rest != end || number < 0 || number > most) return std::nullopt;
    return number;
}

template <class T>
void add_term(std::vector<T>& terms, std::string_view key)
{
    const auto term = T::from(key);
    if (term && std::ranges::find(terms, *term) == terms.end()) terms.push_back(*term);
}

constexpr int most_halves = 48;

void read_level(PainDraft& draft, std::string_view name, std::string_view value)
{
    const auto level = number_in(value, 10);
    if (name == "level") draft.level = level;
    if (name == "worst") draft.worst = level;
    if (name == "average") draft.average = level;
    if (name == "least") draft.least = level;
    if (name == "mood") draft.mood = level;
    if (name == "function") draft.function = level;
    if (name == "half_hours_slept") draft.half_hours_slept = number_in(value, most_halves);
}

void read_words(PainDraft& draft, std::string_view name, std::string_view value)
{
    if (name == "site") add_term(draft.sites, value);
    if (name == "quality") add_term(draft.qualities, value);
    if (name == "trigger") add_term(draft.triggers, value);
    if (name == "relief") add_term(draft.reliefs, value);
    if (name == "medicines") draft.medicines = with_its_breaks(value);
    if (name == "note") draft.note = with_its_breaks(value);
}

}  // namespace

std::string text_of(const LeftForm& left)
{
    std::string text;
    const auto& draft = left.draft;
    if (left.editing) write(text, "editing", left.editing->text());
    if (left.day) write(text, "day", iso_day(*left.day));
    write(text, "level", draft.level);
    write(text, "worst", draft.worst);
    write(text, "average", draft.average);
    write(text, "least", draft.least);
    write(text, "site", draft.sites);
    write(text, "quality", draft.qualities);
    write(text, "trigger", draft.triggers);
    write(text, "relief", draft.reliefs);
    write(text, "half_hours_slept", draft.half_hours_slept);
    write(text, "mood", draft.mood);
    write(text, "function", draft.function);
    write(text, "medicines", draft.medicines);
    write(text, "note", draft.note);
    return text;
}

LeftForm left_form_from(std::string_view text)
{
    LeftForm left;
    for (const auto& line : split(text, '\n')) {
        const auto space = line.find(' ');
        if (space == std::string::npos) continue;
        const auto name = std::string_view(line).substr(0, space), value = std::string_view(line).substr(space + 1);
        if (name == "editing") left.editing = PainEntryId::from(value);
        if (name == "day") left.day = parse_iso_day(value);
        read_level(left.draft, name, value);
        read_words(left.draft, name, value);
    }
    return left.draft == PainDraft{} ? LeftForm{} : left;
}

}  // namespace aftercare::ui
