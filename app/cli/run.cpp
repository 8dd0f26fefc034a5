#include "app/cli/run.h"

#include <ostream>
#include <string_view>

namespace aftercare::cli {
namespace {

int exit_code_of(ErrorKind kind)
{
    switch (kind) {
        case ErrorKind::Invalid: return 2;
        case ErrorKind::Busy:
        case ErrorKind::Corrupt:
        case ErrorKind::TooNew: return 3;
        case ErrorKind::Io: return 4;
        case ErrorKind::NotFound: return 5;
    }
    return 4;
}

Result<> open_or_tour(int argc, const char* const* argv, Host& host)
{
    if (argc == 1) return host.open_window({});
    if (argc == 4 && std::string_view(argv[1]) == "tour") return host.run_tour({}, argv[3]);
    return fail(ErrorKind::Invalid, "There is no such verb. Look at aftercare --help.");
}

}  // namespace

int run(int argc, const char* const* argv, Host& host)
{
    const auto done = open_or_tour(argc, argv, host);
    if (done) return 0;
    host.err << "aftercare: " << done.error().what << '\n';
    return exit_code_of(done.error().kind);
}

}  // namespace aftercare::cli
