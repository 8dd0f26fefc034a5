#include "app/program/window_loop.h"

#include "app/ui/pain_keep.h"

#include <limits>

namespace aftercare {
namespace {

// No view has one so large.
constexpr Ticket ticket_of_dropped = std::numeric_limits<Ticket>::max();

std::uint32_t packed(ui::Colour colour)
{
    return std::uint32_t{colour.r} << 16 | std::uint32_t{colour.g} << 8 | std::uint32_t{colour.b};
}

std::optional<PreciseInstant> sooner(std::optional<PreciseInstant> one, std::optional<PreciseInstant> other)
{
    if (!one || !other) return one ? one : other;
    return std::min(*one, *other);
}

// A second start does, and so does Open on a notification.
bool asks_for_window(const PlatformEvent& event)
{
    const auto* answer = std::get_if<NotificationAnswered>(&event);
    return std::holds_alternative<ShowRequested>(event) ||
           (answer && answer->choice == NotificationAnswered::Choice::Open);
}

}  // namespace

void WindowLoop::run(bool stop_after_first_frame)
{
    m_again = m_app.state().now;  // the first frame
    while (!m_ends && !m_window.close_requested()) {
        m_window.wait(sooner(m_app.next_wakeup(), m_again));
        for (const auto& event : m_inbox.take()) hear(event);
        look_into_dropped();
        m_app.tick();
        m_again.reset();
        if (m_window.hidden()) continue;
        frame();
        if (stop_after_first_frame) return;
    }
    if (const auto unkept = ui::take_unkept(m_shell.pain.form)) m_app.carry_out(0, *unkept);
    m_app.handle(QuitRequested{});
}

void WindowLoop::hear(const PlatformEvent& event)
{
    if (std::holds_alternative<QuitRequested>(event)) m_ends = true;
    if (asks_for_window(event)) m_window.bring_forward();
    const bool is_known_to_tick = std::holds_alternative<DiaryChanged>(event);  // it asks the diary itself who wrote
    if (!m_ends && !is_known_to_tick) m_app.handle(event);
}

// A file that was dragged here is taken for a calendar, and shown before anything of it is added.
void WindowLoop::look_into_dropped()
{
    const auto files = m_window.take_dropped();
    if (files.empty()) return;
    const auto& file = files.front();
    m_shell.follow_ups.tab = ui::FollowUpsTab::Visits;
    m_shell.follow_ups.calendar = {
        .shows = ui::CalendarPanel::Shows::Adding, .path = file, .reading = ticket_of_dropped};
    m_shell.navigation.go(ui::Page::FollowUps);
    m_app.carry_out(0, UseCalendarFile{CalendarStep::Look, {}});
    m_app.carry_out(ticket_of_dropped, UseCalendarFile{CalendarStep::Read, file});
}

ui::Look WindowLoop::look() const
{
    const auto& settings = m_app.state().settings;
    const std::chrono::duration<double> running = m_app.state().now - m_started;
    return {.theme = settings.theme == Theme::System ? Theme::Light : settings.theme,
            .text_percent = settings.text_percent,
            .less_motion = settings.less_motion,
            .single_key_shortcuts = settings.single_key_shortcuts,
            .seconds = running.count()};
}

semantics::Tree WindowLoop::frame()
{
    const auto now_look = look();
    m_ui.begin(m_window.take_input(), now_look);
    ui::draw(m_shell, m_app.state(), m_ui);
    auto output = m_ui.end();
    m_window.present(*output.picture, packed(ui::colours_of(now_look.theme)[ui::ColourRole::Background]));

    for (const auto& [ticket, command] : output.commands) m_app.carry_out(ticket, command);
    if (output.clipboard) m_window.set_clipboard(*output.clipboard);
    if (output.settle) m_again = m_app.state().now;
    if (output.again_in) m_again = sooner(m_again, m_app.state().now + *output.again_in);
    return std::move(output.tree);
}

}  // namespace aftercare
