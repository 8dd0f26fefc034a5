#include "app/program/tour_guide.h"

#include "platform/desktop/png_file.h"

#include <cstdio>

namespace aftercare {
namespace {

// Enough for sizes to settle and for a command's outcome to be drawn.
constexpr int frames_to_settle = 6;

}  // namespace

TourGuide::TourGuide(App& app, ui::Ui& ui, Window& window, Inbox& inbox, ManualClock& clock, std::filesystem::path out)
    : m_app(app),
      m_ui(ui),
      m_window(window),
      m_clock(clock),
      m_loop(app, ui, window, inbox),
      m_out(std::move(out))
{
    look();
}

void TourGuide::look()
{
    for (int frame = 0; frame < frames_to_settle; ++frame) {
        m_window.wait(m_clock.precise_now());
        m_app.tick();
        m_tree = m_loop.frame();
    }
}

Result<semantics::NodeId> TourGuide::find(std::string_view name) const
{
    if (const auto* node = m_tree.find_control(name)) return node->id;
    return fail(ErrorKind::NotFound, "The tour found nothing named " + std::string(name) + " to press.");
}

Result<> TourGuide::press(std::string_view name)
{
    TRY_LET(node, find(name));
    m_ui.act(node, semantics::Action::Press);
    look();
    return {};
}

Result<> TourGuide::go_to(std::string_view page)
{
    if (!m_tree.find(semantics::Role::Link, page)) TRY(press("Menu"));
    const auto* link = m_tree.find(semantics::Role::Link, page);  // a way back may have the same name
    if (!link) return press(page);
    m_ui.act(link->id, semantics::Action::Press);
    look();
    return {};
}

Result<> TourGuide::fill(std::string_view field, std::string_view text)
{
    TRY_LET(node, find(field));
    m_ui.act(node, semantics::Action::SetValue, std::string(text));
    look();
    return {};
}

void TourGuide::wait(std::chrono::milliseconds time)
{
    m_clock.advance(time);
    look();
}

Result<> TourGuide::picture(std::string_view name)
{
    const std::string number = std::to_string(++m_count);
    const std::string in_order = (number.size() < 2 ? "0" : "") + number + "-";
    const auto file = m_out / ((m_prefix.empty() ? in_order : m_prefix) + std::string(name) + ".png");
    TRY(write_png(file, m_window.capture()));
    std::printf("%s\n", file.c_str());
    return {};
}

Result<> TourGuide::use(Theme theme, int text_percent)
{
    auto settings = m_app.state().settings;
    settings.theme = theme;
    settings.text_percent = text_percent;
    if (auto changed = m_app.carry_out(ChangeSettings{settings}); !changed) return std::move(changed).failure();
    m_app.carry_out(0, DismissNotice{});
    look();
    return {};
}

}  // namespace aftercare
