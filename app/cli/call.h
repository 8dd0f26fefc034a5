#pragma once

#include "app/cli/host.h"
#include "app/cli/page.h"
#include "app/cli/parser.h"
#include "app/core/app.h"
#include "app/guidance/loader.h"
#include "app/guidance/strings.h"
#include "app/records/json.h"

namespace aftercare::cli {

// One verb being carried out: where it reads and writes. The diary and the guidance are opened when first asked for.
class Call {
public:
    Call(Host& host, const Request& request);

    Host& host() { return m_host; }
    const Chosen& chosen() const { return m_request.chosen; }
    bool wants_json() const { return m_request.json; }

    // The diary with its App, made when there is none yet. Busy, Corrupt, TooNew or Io when it does not open.
    Result<App*> diary();
    // The agent that belongs to this diary.
    Result<Background*> background();

    // Guidance that could be read; what could not is said once. Io when there is none at all.
    Result<const guidance::Library*> guidance();
    // The same without complaint, empty at worst.
    const guidance::Library& library();
    const guidance::Strings& strings();
    Result<std::filesystem::path> content_folder() const;
    Result<std::filesystem::path> data_folder() const;

    // The clock and the calendar here.
    const Zone& zone() const { return *m_zone; }
    Instant now() const { return m_host.clock.now(); }
    // The person's own, once the diary is open: their day may begin some hours after midnight.
    Day today() const { return m_app ? m_app->state().today : m_zone->day_of(now()); }

    // A page as wide as the terminal, or 80 columns.
    Page page() const;
    // Data on standard output.
    void print(const Page& page);
    void print(const records::Json& json);
    // Whether standard output has its document.
    bool has_printed() const { return m_has_printed; }
    // The id of a row that was made, alone on a line, for people and scripts.
    void print_made(const std::optional<Uuid>& row);
    // What was done, in a sentence on standard error; nothing with --quiet or --json.
    void confirm(std::string_view sentence);
    // Something to know, on standard error; nothing with --quiet.
    void remark(std::string_view sentence);

private:
    void load_guidance();

    Host& m_host;
    const Request& m_request;
    std::shared_ptr<const Zone> m_zone;
    std::optional<guidance::Loaded> m_guidance;
    std::optional<Error> m_no_guidance;
    std::optional<guidance::Strings> m_strings;
    std::unique_ptr<Background> m_background;
    std::unique_ptr<App> m_app;
    bool m_has_printed = false;
};

}  // namespace aftercare::cli
