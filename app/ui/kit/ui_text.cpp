#include "app/ui/kit/ui_parts.h"

#include <algorithm>
#include <cmath>

namespace aftercare::ui {
namespace {

// A piece of a run that never breaks, with the space before it.
struct Word {
    std::string_view text;
    const Run* run = nullptr;
    float width = 0;
    float space = 0;
    bool breaks = false;  // starts a new line, as after "\n"
};

float width_of(const Fonts& fonts, TextStyle style, std::string_view text)
{
    if (text.empty()) return 0;
    auto* font = fonts.of(style);
    return font->CalcTextSizeA(font->FontSize, FLT_MAX, 0, text.data(), text.data() + text.size()).x;
}

std::vector<Word> words_of(const Fonts& fonts, std::span<const Run> runs)
{
    std::vector<Word> words;
    bool spaced = false, breaks = false;
    for (const auto& run : runs) {
        const float space = width_of(fonts, run.style, " ");
        std::size_t at = 0;
        while (at < run.text.size()) {
            const char letter = run.text[at];
            if (letter == ' ' || letter == '\n') {
                spaced = true;
                breaks = breaks || letter == '\n';
                ++at;
                continue;
            }
            const auto end = std::min(run.text.find_first_of(" \n", at), run.text.size());
            const auto text = run.text.substr(at, end - at);
            words.push_back({text, &run, width_of(fonts, run.style, text), spaced ? space : 0, breaks});
            spaced = breaks = false;
            at = end;
        }
    }
    return words;
}

struct Placed {
    const Word* word;
    float x = 0;
    int line = 0;
};

// Breaks between words; a word longer than the line stays whole and is clipped by what surrounds it.
std::vector<Placed> flow(const std::vector<Word>& words, float width)
{
    std::vector<Placed> placed;
    float x = 0;
    int line = 0;
    for (const auto& word : words) {
        const bool glued = &word != words.data() && word.space == 0 && !word.breaks;
        const bool too_wide = x > 0 && !glued && x + word.space + word.width > width + 0.5f;
        if (word.breaks || too_wide) {
            x = 0;
            ++line;
        } else if (x > 0) {
            x += word.space;
        }
        placed.push_back({&word, x, line});
        x += word.width;
    }
    return placed;
}

std::string plain(std::span<const Run> runs)
{
    std::string text;
    for (const auto& run : runs) text += run.text;
    return text;
}

}  // namespace

void Ui::text(std::string_view words, TextStyle style, ColourRole colour) { text({Run{words, style, colour}}); }

void Ui::text(std::initializer_list<Run> list)
{
    const std::span<const Run> runs(list.begin(), list.size());
    const auto place = draw_runs(runs);
    auto& p = *m_parts;
    auto words = plain(runs);
    if (words.empty()) return;
    p.add_node({.id = p.anonymous_id(),
                .role = semantics::Role::Text,
                .name = std::move(words),
                .bounds = {place.x, place.y, place.width, place.height}});
}

Rect Ui::draw_runs(std::span<const Run> runs)
{
    auto& p = *m_parts;
    const auto words = words_of(p.fonts, runs);
    float line = 0, widest = 0;
    for (const auto& run : runs) line = std::max(line, p.fonts.line_height(run.style));
    const auto placed = flow(words, p.layout.available());
    for (const auto& one : placed) widest = std::max(widest, one.x + one.word->width);
    const int lines = placed.empty() ? 1 : placed.back().line + 1;
    const bool hugs = p.layout.top().flow != Flow::Down;
    const auto place = p.layout.place(hugs ? std::max(widest, 1.0f) : 0, line * static_cast<float>(lines));
    for (const auto& one : placed) {
        const auto& run = *one.word->run;
        const float drop = line - p.fonts.line_height(run.style);  // smaller styles share the line's baseline nearly
        draw_text({place.x + one.x, place.y + static_cast<float>(one.line) * line + std::round(drop * 0.7f)},
                  one.word->text, run.style, run.colour);
    }
    return place;
}

void Ui::heading(std::string_view words, TextStyle style, int level)
{
    auto& p = *m_parts;
    const Run run{words, style, ColourRole::Text};
    const auto place = draw_runs({&run, 1});
    const auto id = p.id(words);
    if (level == 1 && std::exchange(p.focus_heading, false)) p.focus.set(id, false);
    p.focus.add({.id = id, .group = 0, .region = p.region, .place = place, .chosen = false, .tab = false});
    p.add_node({.id = id,
                .role = semantics::Role::Heading,
                .name = std::string(words),
                .states = {.focused = p.focus.current() == id},
                .bounds = {place.x, place.y, place.width, place.height},
                .actions = {},
                .level = level});
}

void Ui::icon(std::string_view glyph, float size, ColourRole colour)
{
    const auto place = m_parts->layout.place(px(size), px(size));
    draw_icon(place.centre(), glyph, size, colour);
}

Point Ui::measure(std::string_view words, TextStyle style) const
{
    return {width_of(m_parts->fonts, style, words), m_parts->fonts.line_height(style)};
}

float Ui::measure_wrapped(std::string_view words, TextStyle style, float width) const
{
    const Run run{words, style, ColourRole::Text};
    const auto split = words_of(m_parts->fonts, {&run, 1});
    const auto placed = flow(split, width);
    return m_parts->fonts.line_height(style) * static_cast<float>(placed.empty() ? 1 : placed.back().line + 1);
}

void Ui::draw_text(Point at, std::string_view words, TextStyle style, ColourRole role)
{
    if (words.empty()) return;
    m_parts->fonts.meet(words);
    auto* font = m_parts->fonts.of(style);
    const Point top{std::round(at.x), std::round(at.y + m_parts->fonts.leading(style))};
    m_parts->draw->AddText(font, font->FontSize, vec(top), packed(colour(role)), words.data(),
                           words.data() + words.size());
}

void Ui::draw_wrapped(Rect place, std::string_view words, TextStyle style, ColourRole colour)
{
    const Run run{words, style, colour};
    const auto split = words_of(m_parts->fonts, {&run, 1});
    const float line = m_parts->fonts.line_height(style);
    for (const auto& one : flow(split, place.width))
        draw_text({place.x + one.x, place.y + static_cast<float>(one.line) * line}, one.word->text, style, colour);
}

void Ui::draw_icon(Point centre, std::string_view glyph, float size, ColourRole role)
{
    if (glyph.empty()) return;
    auto* font = m_parts->fonts.icons(size);
    const auto end = glyph.data() + glyph.size();
    const auto extent = font->CalcTextSizeA(font->FontSize, FLT_MAX, 0, glyph.data(), end);
    const ImVec2 at{std::round(centre.x - extent.x / 2), std::round(centre.y - extent.y / 2)};
    m_parts->draw->AddText(font, font->FontSize, at, packed(colour(role)), glyph.data(), end);
}

}  // namespace aftercare::ui
