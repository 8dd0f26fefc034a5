#include "app/ui/kit/ui.h"

#include "app/ui/kit/imgui_input.h"
#include "app/ui/kit/ui_parts.h"

#include <cmath>

namespace aftercare::ui {
namespace {

// Sizes settle in two frames; more than this is two sizes that never agree.
constexpr int most_settle_frames = 4;

constexpr ImGuiWindowFlags whole_window = ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove |
                                          ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoNav |
                                          ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoScrollWithMouse |
                                          ImGuiWindowFlags_NoBringToFrontOnFocus;

}  // namespace

Scope::~Scope()
{
    if (m_ui) m_ui->close();
}

Ui::Ui(const guidance::Strings& strings, const FontFiles& fonts)
    : m_strings(strings),
      m_parts(std::make_unique<Parts>())
{
    auto& p = *m_parts;
    p.font_files = fonts;
    p.context = ImGui::CreateContext();
    ImGui::SetCurrentContext(p.context);  // while another Ui lives, a new context is not the current one by itself
    p.context->TestEngine = &p.seen_items;
    auto& io = ImGui::GetIO();
    io.IniFilename = nullptr;               // where things are is ours to remember
    io.ConfigInputTextCursorBlink = false;  // a blinking caret would draw for ever
    io.ConfigMemoryCompactTimer = -1;
    io.ConfigInputTrickleEventQueue = false;  // our own queue lets a frame have one press, and the letters that are its
    p.colours = &colours_of(Theme::Light);
}

Ui::~Ui() { ImGui::DestroyContext(m_parts->context); }

void Ui::prepare(FontScale scale)
{
    auto& p = *m_parts;
    ImGui::SetCurrentContext(p.context);  // another Ui may have drawn last
    auto& atlas = *ImGui::GetIO().Fonts;
    const float pixels = scale.text * scale.density;
    if (atlas.IsBuilt() && p.scale == pixels && !p.fonts.outdated()) return;
    p.scale = pixels;
    p.fonts.build(atlas, p.font_files, scale);
    atlas.SetTexID(nullptr);  // tells the window to upload the new picture
    p.memory = {};
}

void Ui::begin(const Input& input, const Look& look)
{
    auto& p = *m_parts;
    prepare({static_cast<float>(look.text_percent) / 100, input.pixel_ratio});
    p.look = look;
    p.colours = &colours_of(look.theme);
    p.width = input.width;
    p.height = input.height;
    auto& io = ImGui::GetIO();
    io.DisplaySize = {input.width, input.height};
    io.DeltaTime = 1.0f / 60;
    p.keys.add(input);
    const bool keyboard_on_its_way = p.focus_moved || std::exchange(p.entering, false);
    const auto events = keyboard_on_its_way ? p.keys.skip_frame() : p.keys.next_frame();
    p.typed.clear();
    for (const auto& event : events)
        if (const auto* text = std::get_if<Typed>(&event); text && !typing()) p.typed += text->text;
    feed_imgui(io, events, typing());
    p.editing.reset();
    p.begin_frame();
    ImGui::NewFrame();
    ImGui::SetNextWindowPos({0, 0});
    ImGui::SetNextWindowSize(io.DisplaySize);
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(0, 0));
    ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, 0.0f);
    ImGui::Begin("Aftercare", nullptr, whole_window);
    ImGui::PopStyleVar(2);
    p.draw = ImGui::GetWindowDrawList();
    p.canvas = std::make_unique<ImguiCanvas>(*p.draw, p.fonts);
    canvas().fill_rect(window(), colour(ColourRole::Background));
}

void Ui::Parts::begin_frame()
{
    key_used = false;
    focused_name = std::exchange(focused_next, {});
    focused_group = std::exchange(focused_group_next, 0u);
    focus.begin_frame();
    ring.reset();
    layout.reset();
    opened.clear();
    scrolls.clear();
    seeds = {1};
    children = {0};
    tree = {};
    parents = {0};
    node_ids.clear();
    seen_items.clear();
    acts = std::exchange(next_acts, {});
    dialogs_before = std::exchange(dialogs, 0);
    in_dialog = false;
    cover = std::exchange(cover_next, std::nullopt);
    in_overlay = false;
    wheel_for = std::exchange(wheel_next, std::nullopt);
    settle = moving = answered = false;
}

FrameOutput Ui::end()
{
    auto& p = *m_parts;
    p.draw_popup(*this);
    p.draw_ring();
    p.draw_tooltip(*this);
    ImGui::End();
    ImGui::Render();
    p.move_focus();
    p.tree.focus = p.focus.current();
    p.tree.announcements = std::exchange(p.announcements, {});

    FrameOutput output;
    output.picture = ImGui::GetDrawData();
    output.commands = std::exchange(p.commands, {});
    output.clipboard = std::exchange(p.clipboard, std::nullopt);
    const bool wants = p.memory.take_changed() || p.settle || p.focus_moved || p.fonts.outdated();
    p.settled = wants ? p.settled + 1 : 0;
    const bool queued = p.keys.waiting() || p.context->InputEventsQueue.Size > 0 || !p.next_acts.empty();
    const bool is_new = p.answered || !output.commands.empty();
    output.settle = queued || is_new || (wants && p.settled <= most_settle_frames);
    if (p.moving && !p.look.less_motion) p.wake = std::chrono::milliseconds(33);
    output.again_in = std::exchange(p.wake, std::nullopt);
    output.tree = std::move(p.tree);
    return output;
}

void Ui::Parts::move_focus()
{
    focus_moved = false;
    const auto key = keys.pressed();
    if (!key || key_used || key->control || key->alt) return;
    const bool edits = editing && key->key != Key::Tab && key->key != Key::F6;
    if (edits) return;
    focus_moved = focus.move(key->key, key->shift);
    if (focus_moved && editing) ImGui::ClearActiveID();
}

void Ui::act(semantics::NodeId node, semantics::Action action, std::string value)
{
    m_parts->next_acts[node] = {action, std::move(value)};
}

Ticket Ui::send(Command command)
{
    auto& p = *m_parts;
    p.commands.emplace_back(p.next_ticket, std::move(command));
    return p.next_ticket++;
}

void Ui::announce(std::string text, semantics::Politeness politeness)
{
    m_parts->announcements.push_back({std::move(text), politeness});
}

void Ui::copy(std::string text) { m_parts->clipboard = std::move(text); }

bool Ui::shortcut(Key key, bool control)
{
    auto& p = *m_parts;
    const auto pressed = p.keys.pressed();
    if (p.key_used || !pressed || pressed->key != key || pressed->control != control || pressed->alt) return false;
    p.key_used = p.answered = true;
    return true;
}

bool Ui::plain_key(Key key) { return !typing() && m_parts->look.single_key_shortcuts && shortcut(key); }

bool Ui::typed(std::string_view character) { return m_parts->look.single_key_shortcuts && m_parts->typed == character; }

float Ui::px(float length) const { return std::round(length * m_parts->scale); }
float Ui::logical_width() const { return m_parts->width / m_parts->scale; }
Rect Ui::window() const { return {0, 0, m_parts->width, m_parts->height}; }
float Ui::available() const { return m_parts->layout.available(); }
double Ui::seconds() const { return m_parts->look.seconds; }
bool Ui::less_motion() const { return m_parts->look.less_motion; }
void Ui::animate() { m_parts->moving = true; }

void Ui::wake_in(double seconds)
{
    auto& wake = m_parts->wake;
    const auto span = std::chrono::ceil<std::chrono::milliseconds>(std::chrono::duration<double>(seconds));
    wake = wake ? std::min(*wake, span) : span;
}
Canvas& Ui::canvas() { return *m_parts->canvas; }
Colour Ui::colour(ColourRole role) const { return (*m_parts->colours)[role]; }
const ThemeColours& Ui::colours() const { return *m_parts->colours; }
const ThemeMetrics& Ui::metrics() const { return metrics_of(m_parts->look.theme); }
const Fonts& Ui::fonts() const { return m_parts->fonts; }

bool Ui::typing() const
{
    return m_parts->context->ActiveId != 0 && m_parts->context->ActiveId == m_parts->context->InputTextState.ID;
}

void Ui::watch_items() { m_parts->context->TestEngineHookItems = true; }
std::span<const WidgetId> Ui::seen_items() const { return m_parts->seen_items; }

}  // namespace aftercare::ui
