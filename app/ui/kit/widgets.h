#pragma once

#include "app/domain/pain.h"
#include "app/ui/kit/ui.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

// What views are made of. Each widget draws itself as in the interface guide and reports role, name, value and state.
namespace aftercare::ui {

enum class ButtonKind { Primary, Soft, Line, Text, Plain, Danger };

struct ButtonLook {
    ButtonKind kind = ButtonKind::Line;
    std::string_view icon = {};
    bool icon_after = false;
    bool small = false;  // 44 instead of 48 high
    bool full_width = false;
    std::string_view disabled_because = {};  // not "" greys it out; it stays focusable and says why
    std::string_view spoken = {};            // its name where the visible words are not enough: "Done, easy walk"
    std::string_view key = {};               // tells it apart from one with the same name
    float height = 0;                        // 0: 48, or 44 when small
};

bool button(Ui& ui, std::string_view label, const ButtonLook& look = {});
// Only an icon is seen; the name is spoken and shown on hover.
bool icon_button(Ui& ui, std::string_view icon, std::string_view name, std::string_view key = {});
// Words that lead somewhere, with a chevron.
bool link(Ui& ui, std::string_view label, std::string_view key = {});

// A chip that toggles; true when pressed.
bool chip(Ui& ui, std::string_view label, bool on, std::string_view icon = {});
// One of several; the index pressed, if any. `name` is what is being chosen.
std::optional<int> segments(Ui& ui, std::string_view name, const std::vector<std::string>& labels, int chosen,
                            const std::vector<std::string_view>& icons = {});
// Underlined page tabs.
std::optional<int> tabs(Ui& ui, std::string_view name, const std::vector<std::string>& labels, int chosen);
// A list of choices that folds out below its button.
std::optional<int> select(Ui& ui, std::string_view name, const std::vector<std::string>& labels, int chosen,
                          float width = 0, std::string_view icon = {});
// The same as a chip; on when anything but the first choice, "any", is chosen.
std::optional<int> filter_chip(Ui& ui, std::string_view name, const std::vector<std::string>& labels, int chosen);

// On or off, with the word beside it; the whole row is the target. True when pressed.
bool toggle_row(Ui& ui, std::string_view icon, std::string_view title, std::string_view detail, bool on,
                std::string_view disabled_because = {});
// − value +; empty until touched. True when it changed.
bool stepper(Ui& ui, std::string_view name, std::optional<int>& value, int low, int high, int start, float width = 0);

enum class ScaleSize { Large, Small };
// The pain scale 0–10. The level pressed, if any. With focus, digits choose and Enter presses; 1 then 0 is ten.
std::optional<int> pain_scale(Ui& ui, std::string_view name, std::optional<int> chosen, ScaleSize size);
// Whole numbers that are no pain levels, low to high; `least` and `most` say what the two ends mean. Pressed as above.
struct NumberScale {
    std::string_view name;
    std::string_view least, most;
    int low = 0, high = 10;
};
std::optional<int> number_scale(Ui& ui, const NumberScale& scale, std::optional<int> chosen);
// One of several below each other, each with its words; the index pressed, if any.
std::optional<int> choice_list(Ui& ui, std::string_view name, const std::vector<std::string>& labels,
                               std::optional<int> chosen);
// "4, moderate"
std::string level_words(const Ui& ui, PainLevel level);
// A small filled square with the level in its colour.
void level_badge(Ui& ui, PainLevel level, float size = 44);

struct FieldLook {
    std::string_view hint = {};
    std::string_view icon = {};
    bool multiline = false;
    int lines = 3;
    float width = 0;
    bool label_above = true;
    std::string_view problem = {};  // why it is not accepted
    semantics::Role role = semantics::Role::TextField;
};
// True when the text changed.
bool text_field(Ui& ui, std::string_view name, std::string& text, const FieldLook& look = {});

// A heading that folds its group open; `summary` says what is inside while closed. True while open.
bool folded(Ui& ui, std::string_view icon, std::string_view title, std::string_view summary, bool& open);

// A tinted square with an icon.
enum class TileTone { Accent, Warm, Quiet };
void tile(Ui& ui, std::string_view icon, TileTone tone = TileTone::Accent, float size = 44);
// A small rounded label.
enum class TagTone { Positive, Caution, Danger, Quiet };
void tag(Ui& ui, std::string_view icon, std::string_view words, TagTone tone);
// A calendar leaf: month above day.
void date_leaf(Ui& ui, Day day, bool past = false);
// A line of words in a tinted band.
enum class BannerTone { Accent, Positive, Caution, Danger };
void banner(Ui& ui, std::string_view icon, std::string_view words, BannerTone tone);
// One sentence and one action where there is nothing yet. True when the action is pressed.
bool empty_state(Ui& ui, std::string_view sentence, std::string_view action);
// What is known at a glance: icon shape, fact, consequence.
enum class StatusTone { Good, Attention, Unknown };
void status_row(Ui& ui, StatusTone tone, std::string_view fact, std::string_view consequence);
// Numbered steps, and plain bullets.
void numbered(Ui& ui, const std::vector<std::string>& items);
void bullets(Ui& ui, const std::vector<std::string>& items, ColourRole dot = ColourRole::Text, float gap = 8);
// Rows under a header, all as wide as the page. Where a word would not fit its column, each row becomes a short list.
struct TableContent {
    std::string_view title;
    std::vector<std::string> columns;
    std::vector<std::vector<std::string>> rows;  // one cell for each column; the first names the row
};
void table(Ui& ui, const TableContent& content);
// A bar and its count.
void progress(Ui& ui, std::string_view name, int have, int need);
void key_hint(Ui& ui, std::string_view key, std::string_view words);

}  // namespace aftercare::ui
