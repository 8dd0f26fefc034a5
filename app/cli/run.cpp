#include "app/cli/run.h"

#include "app/base/exit_code.h"
#include "app/cli/call.h"
#include "app/cli/help.h"

#include <algorithm>
#include <ostream>

namespace aftercare::cli {
namespace {

std::string_view key_of(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Invalid: return "invalid";
    case ErrorKind::NotFound: return "not_found";
    case ErrorKind::Busy: return "busy";
    case ErrorKind::Corrupt: return "corrupt";
    case ErrorKind::TooNew: return "too_new";
    case ErrorKind::Io: return "io";
    }
    return "io";
}

int refuse(Host& host, const Error& error, bool as_json)
{
    using records::Json;
    const Json what = Json::Object{{"kind", key_of(error.kind)}, {"what", error.what}};
    if (as_json) host.out << records::document(Json::Object{{"error", what}}) << std::flush;
    host.err << error.what << '\n' << std::flush;
    return exit_code_of(error.kind);
}

int carry_out(const Request& request, Host& host)
{
    if (!request.verb) {
        const auto closed = host.open_window(request.chosen);
        return closed ? 0 : refuse(host, closed.error(), request.json);
    }
    Call call(host, request);
    const auto done = request.verb->carry_out(request.words, call);
    // A document that tells of the trouble itself is the only one.
    return done ? 0 : refuse(host, done.error(), request.json && !call.has_printed());
}

}  // namespace

int run(int argc, const char* const* argv, Host& host)
{
    const auto request = parse(argc, argv);
    if (!request) {
        const bool as_json = std::any_of(argv, argv + argc, [](std::string_view word) { return word == "--json"; });
        return refuse(host, request.error(), as_json);
    }
    if (request->help) host.out << help_on(request->help_on) << std::flush;
    else if (request->version) host.out << "aftercare " << host.version << std::endl;
    else return carry_out(*request, host);
    return 0;
}

}  // namespace aftercare::cli
