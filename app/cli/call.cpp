#include "app/cli/call.h"

#include <algorithm>
#include <ostream>

namespace aftercare::cli {
namespace {

constexpr int usual_width = 80;
constexpr int narrowest = 40;
constexpr int widest = 110;  // longer lines are hard to read

}  // namespace

Call::Call(Host& host, const Request& request) : m_host(host), m_request(request), m_zone(host.zones.local()) {}

Result<App*> Call::diary()
{
    if (!m_app) {
        TRY_LET(folder, data_folder());
        TRY_LET(agent, background());
        const Ports ports{m_host.clock,  m_host.zones,  m_host.chance,   m_host.notifier, *agent,
                          m_host.sounds, m_host.speech, m_host.presence, m_host.errands};
        m_app = std::make_unique<App>(folder, library(), strings(), ports);
    }
    TRY(m_app->diary_is_open());
    return m_app.get();
}

Result<Background*> Call::background()
{
    if (!m_background) {
        TRY_LET(agent, m_host.background(chosen()));
        m_background = std::move(agent);
    }
    return m_background.get();
}

Result<std::filesystem::path> Call::data_folder() const { return m_host.data_folder(chosen().data); }

Result<std::filesystem::path> Call::content_folder() const
{
    const auto folder = m_host.content_folder(chosen().content);
    // To the contract a folder that is missing is the system's refusal, not an unknown key.
    if (!folder) return fail(ErrorKind::Io, folder.error().what);
    return folder;
}

void Call::load_guidance()
{
    if (m_guidance) return;
    const auto folder = content_folder();
    if (folder) {
        m_guidance = guidance::load_library(*folder, chosen().language);
    } else {
        m_guidance = guidance::Loaded{};
        m_no_guidance = folder.error();
    }
    const auto& library = m_guidance->library;
    const bool is_empty = library.articles().empty() && library.exercises().empty();
    if (is_empty && !m_no_guidance)
        m_no_guidance =
            Error{ErrorKind::Io, "The guidance could not be read. Look at aftercare content check, or install "
                                 "Aftercare again."};
}

Result<const guidance::Library*> Call::guidance()
{
    const bool is_first = !m_guidance;
    load_guidance();
    if (m_no_guidance) return fail(m_no_guidance->kind, m_no_guidance->what);
    if (is_first && !m_guidance->problems.empty())
        remark("Some of the guidance could not be read. Look at aftercare content check.");
    return &m_guidance->library;
}

const guidance::Library& Call::library()
{
    load_guidance();
    return m_guidance->library;
}

const guidance::Strings& Call::strings()
{
    if (!m_strings) {
        const auto folder = content_folder();
        auto strings = folder ? guidance::Strings::load(*folder, chosen().language) : Failure{folder.error()};
        m_strings = strings ? std::move(*strings) : guidance::Strings::built_in();
    }
    return *m_strings;
}

Page Call::page() const { return Page(std::clamp(m_host.terminal.columns().value_or(usual_width), narrowest, widest)); }

void Call::print(const Page& page)
{
    m_host.out << page.text() << std::flush;
    m_has_printed = true;
}

void Call::print_made(const std::optional<Uuid>& row)
{
    if (row) m_host.out << row->text() << '\n' << std::flush;
}

void Call::print(const records::Json& json)
{
    m_host.out << records::document(json) << std::flush;
    m_has_printed = true;
}

void Call::confirm(std::string_view sentence)
{
    if (!m_request.quiet && !m_request.json) m_host.err << sentence << '\n' << std::flush;
}

void Call::remark(std::string_view sentence)
{
    if (!m_request.quiet) m_host.err << sentence << '\n' << std::flush;
}

}  // namespace aftercare::cli
