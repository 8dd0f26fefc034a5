#include "app/cli/parser.h"

#include "app/base/text.h"
#include "app/guidance/spelling.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <map>

namespace aftercare::cli {
namespace {

constexpr int any_number = CLI::detail::expected_max_vector_size;

// "pain log" is a verb of the group "pain".
std::pair<std::string, std::string> group_and_name(std::string_view verb)
{
    const auto space = verb.find(' ');
    if (space == std::string_view::npos) return {"", std::string(verb)};
    return {std::string(verb.substr(0, space)), std::string(verb.substr(space + 1))};
}

void add_option(CLI::App& to, const Option& option)
{
    const std::string name(option.name);
    if (option.value.empty()) to.add_flag(name)->multi_option_policy(CLI::MultiOptionPolicy::TakeLast);
    else if (option.many) to.add_option(name)->expected(1, any_number)->allow_extra_args(false);
    else to.add_option(name)->expected(1);
}

// Reads the words with CLI11, which is told as little as possible: what is missing or too much is found here, so that
// it can be said in our own words.
class Parser {
public:
    Parser()
    {
        set_up(m_program);
        m_program.fallthrough();
        for (const auto& option : global_options()) add_option(m_program, option);
        for (const auto& group : all_groups()) set_up(*m_program.add_subcommand(std::string(group.name)));
        for (const auto& verb : all_verbs()) add(verb);
    }

    Result<Request> parse(int argc, const char* const* argv)
    {
        Request request;
        try {
            m_program.parse(argc, argv);
        } catch (const CLI::CallForHelp&) {
            request.help = true;
        } catch (const CLI::ArgumentMismatch& mismatch) {
            return missing_value(mismatch.what());
        } catch (const CLI::ParseError&) {
            return fail(ErrorKind::Invalid, "These words cannot be read. Look at " + help_line(chosen()) + ".");
        }
        return request.help ? help_on(chosen()) : read(argc, argv);
    }

private:
    static void set_up(CLI::App& app)
    {
        app.set_help_flag("-h,--help");
        app.require_subcommand(0, 1);
        app.allow_extras();
    }

    void add(const Verb& verb)
    {
        const auto [group, name] = group_and_name(verb.name);
        auto& parent = group.empty() ? m_program : *m_program.get_subcommand(group);
        auto& app = *parent.add_subcommand(name);
        set_up(app);
        for (const auto& option : verb.options) add_option(app, option);
        for (const auto& operand : verb.operands) {
            auto* positional = app.add_option(std::string(operand.name));
            if (operand.many) positional->expected(1, any_number)->allow_extra_args();
        }
        m_verbs[&app] = &verb;
    }

    // The innermost verb or group that was named.
    const CLI::App& chosen() const
    {
        const CLI::App* app = &m_program;
        while (!app->get_subcommands().empty()) app = app->get_subcommands().front();
        return *app;
    }

    std::string name_of(const CLI::App& app) const
    {
        std::vector<std::string> names;
        for (const auto* one = &app; one != &m_program; one = one->get_parent()) names.push_back(one->get_name());
        std::reverse(names.begin(), names.end());
        return join(names, " ");
    }

    std::string help_line(const CLI::App& app) const
    {
        const auto name = name_of(app);
        return "aftercare " + name + (name.empty() ? "--help" : " --help");
    }

    Request help_on(const CLI::App& app) const
    {
        Request request;
        request.help = true;
        request.help_on = name_of(app);
        return request;
    }

    Result<Request> read(int argc, const char* const* argv)
    {
        const auto& app = chosen();
        Request request;
        request.chosen.data = global("--data");
        request.chosen.content = global("--content");
        request.chosen.language = global("--lang").value_or("en");
        request.json = m_program.count("--json") > 0;
        request.quiet = m_program.count("--quiet") > 0;
        request.version = m_program.count("--version") > 0;
        TRY(refuse_unknown(app, argc, argv));
        const auto verb = m_verbs.find(&app);
        if (verb != m_verbs.end()) {
            request.verb = verb->second;
            TRY(read_words(app, *request.verb, request.words));
        } else if (&app != &m_program) {
            return fail(ErrorKind::Invalid, "Say what to do with " + app.get_name() + ": " + listed_verbs(app) +
                                                ". Look at " + help_line(app) + ".");
        }
        return request;
    }

    std::optional<std::string> global(const std::string& name) const
    {
        const auto& values = m_program.get_option(name)->results();
        if (values.empty()) return std::nullopt;
        return values.back();
    }

    Result<> read_words(const CLI::App& app, const Verb& verb, Words& words) const
    {
        for (const auto& option : verb.options) {
            const auto& values = app.get_option(std::string(option.name))->results();
            for (const auto& value : values) words.add(option.name, value);
            if (values.size() > 1 && !option.many)
                return fail(ErrorKind::Invalid, "Give " + std::string(option.name) + " once.");
            if (values.empty() && option.needed)
                return fail(ErrorKind::Invalid, "Give " + std::string(option.name) + " " + std::string(option.value) +
                                                    " as well. Look at " + help_line(app) + ".");
        }
        for (const auto& operand : verb.operands) {
            const auto& values = app.get_option(std::string(operand.name))->results();
            for (const auto& value : values) words.add(operand.name, value);
            if (values.empty() && operand.needed)
                return fail(ErrorKind::Invalid, "Name the " + std::string(operand.name) + " as well: " +
                                                    std::string(operand.help) + " Look at " + help_line(app) + ".");
        }
        return {};
    }

    // The first word that nothing knows, in the order typed.
    Result<> refuse_unknown(const CLI::App& app, int argc, const char* const* argv) const
    {
        const auto unknown = m_program.remaining(true);
        if (unknown.empty()) return {};
        std::string first = unknown.front();
        for (int at = argc - 1; at > 0; --at)
            if (std::ranges::find(unknown, argv[at]) != unknown.end()) first = argv[at];
        if (first.starts_with("-")) return unknown_option(app, first.substr(0, first.find('=')));
        if (m_verbs.contains(&app))
            return fail(ErrorKind::Invalid, "There is one word too many after " + name_of(app) +
                                                ". Put words with spaces in quotes, or look at " + help_line(app) +
                                                ".");
        return unknown_verb(app, first);
    }

    Failure unknown_option(const CLI::App& app, const std::string& option) const
    {
        std::vector<std::string_view> known;
        for (const auto& global : global_options()) known.push_back(global.name);
        if (const auto verb = m_verbs.find(&app); verb != m_verbs.end())
            for (const auto& own : verb->second->options) known.push_back(own.name);
        const auto to = app.get_parent() ? name_of(app) : "aftercare";
        return fail(ErrorKind::Invalid, to + " has no option " + shown(option) + "." + guidance::hint(option, known) +
                                            " Look at " + help_line(app) + ".");
    }

    Failure unknown_verb(const CLI::App& app, const std::string& word) const
    {
        const auto names = verbs_of(app);
        const std::vector<std::string_view> known(names.begin(), names.end());
        const auto where = app.get_parent() ? name_of(app) + " " : "";
        return fail(ErrorKind::Invalid, "There is no verb " + shown(where + word) + "." + guidance::hint(word, known) +
                                            " Look at " + help_line(app) + ".");
    }

    Failure missing_value(const std::string& message) const
    {
        // CLI11 begins with the name of the option.
        const auto option = message.substr(0, message.find_first_of(": "));
        const auto name = option.starts_with("--") ? option : "the last option";
        return fail(ErrorKind::Invalid, "Give a value after " + name + ". Look at " + help_line(chosen()) + ".");
    }

    static std::vector<std::string> verbs_of(const CLI::App& app)
    {
        std::vector<std::string> names;
        for (const auto* verb : app.get_subcommands([](const CLI::App*) { return true; }))
            names.push_back(verb->get_name());
        return names;
    }

    static std::string listed_verbs(const CLI::App& app)
    {
        auto names = verbs_of(app);
        const auto last = names.back();
        names.pop_back();
        return names.empty() ? last : join(names, ", ") + " or " + last;
    }

    // A typed word in quotes, cut when it is long.
    static std::string shown(const std::string& word)
    {
        constexpr std::size_t most = 40;
        const bool plain = std::ranges::all_of(word, [](char letter) { return letter >= ' ' && letter <= '~'; });
        if (!plain || word.size() > most) return "of that name";
        return "\"" + word + "\"";
    }

    CLI::App m_program{"aftercare"};
    std::map<const CLI::App*, const Verb*> m_verbs;
};

}  // namespace

Result<Request> parse(int argc, const char* const* argv) { return Parser().parse(argc, argv); }

}  // namespace aftercare::cli
