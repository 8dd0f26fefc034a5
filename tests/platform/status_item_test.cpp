#include "platform/linux/status_item.h"

#include "platform/linux/tray_mark.h"
#include "tests/platform/private_bus.h"

#include <catch2/catch_test_macros.hpp>

using namespace aftercare;
using namespace aftercare::test;
using namespace std::chrono_literals;

namespace {

constexpr const char* watcher = "org.kde.StatusNotifierWatcher";
constexpr const char* item_path = "/StatusNotifierItem";
constexpr const char* item_interface = "org.kde.StatusNotifierItem";
constexpr const char* menu_interface = "com.canonical.dbusmenu";
constexpr auto patience = 5s;

using Chosen = TrayChosen::Choice;
using Answered = NotificationAnswered::Choice;

// A watcher that draws what is announced to it, as a desktop's panel does.
class Panel {
public:
    Panel()
    {
        m_watcher.answer(std::string(watcher) + ".RegisterStatusNotifierItem", [this](auto* call, auto*) {
            const char* name = "";
            sd_bus_message_read(call, "s", &name);
            m_item = name;
            m_announced = true;
        });
    }
    ~Panel() { sd_bus_flush_close_unref(m_bus); }

    void appear()
    {
        sd_bus_open_user(&m_bus);
        sd_bus_match_signal(m_bus, nullptr, nullptr, nullptr, nullptr, nullptr, on_signal, this);
        m_watcher.start({watcher});
    }

    bool is_announced() const { return m_announced; }
    const std::string& item() const { return m_item; }

    BusMessage ask(const char* path, const char* interface, const char* method,
                   const std::function<void(sd_bus_message*)>& fill)
    {
        const auto call = new_call(m_bus, {m_item.c_str(), path, interface, method});
        fill(call.get());
        return send(m_bus, call);
    }

    std::string text(const char* name)
    {
        char* value = nullptr;
        sd_bus_get_property_string(m_bus, m_item.c_str(), item_path, item_interface, name, nullptr, &value);
        const std::string told = value ? value : "";
        std::free(value);
        return told;
    }

    std::string tip()
    {
        sd_bus_message* raw = nullptr;
        sd_bus_get_property(m_bus, m_item.c_str(), item_path, item_interface, "ToolTip", nullptr, &raw, "(sa(iiay)ss)");
        const BusMessage answer(raw);
        const char *icon = "", *title = "", *summary = "";
        if (!answer || sd_bus_message_enter_container(raw, 'r', "sa(iiay)ss") < 0) return "";
        sd_bus_message_read(raw, "s", &icon);
        sd_bus_message_skip(raw, "a(iiay)");
        sd_bus_message_read(raw, "ss", &title, &summary);
        return std::string(title) + ": " + summary;
    }

    // The pixels of the first icon.
    std::vector<std::uint8_t> icon(const char* name)
    {
        sd_bus_message* raw = nullptr;
        sd_bus_get_property(m_bus, m_item.c_str(), item_path, item_interface, name, nullptr, &raw, "a(iiay)");
        const BusMessage answer(raw);
        int width = 0, height = 0;
        const void* pixels = nullptr;
        std::size_t size = 0;
        if (!answer || sd_bus_message_enter_container(raw, 'a', "(iiay)") < 0) return {};
        sd_bus_message_enter_container(raw, 'r', "iiay");
        sd_bus_message_read(raw, "ii", &width, &height);
        sd_bus_message_read_array(raw, 'y', &pixels, &size);
        const auto* first = static_cast<const std::uint8_t*>(pixels);
        return {first, first + size};
    }

    // "number label" of each line, those that a line opens to after two spaces.
    std::vector<std::string> menu()
    {
        const auto answer = ask(TrayMenu::path, menu_interface, "GetLayout",
                                [](auto* call) { sd_bus_message_append(call, "iias", 0, -1, 0); });
        std::vector<std::string> lines;
        if (!answer) return lines;
        sd_bus_message_skip(answer.get(), "u");
        read_line(answer.get(), 0, lines);
        return lines;
    }

    // The number of the line that reads so.
    int number_of(const std::string& label)
    {
        for (const auto& line : menu())
            if (line.ends_with(" " + label)) return std::stoi(line);
        return -1;
    }

    void click(int number)
    {
        ask(TrayMenu::path, menu_interface, "Event",
            [number](auto* call) { sd_bus_message_append(call, "isvu", number, "clicked", "i", 0, 0); });
    }

    bool hears(const std::string& signal)
    {
        const auto until = std::chrono::steady_clock::now() + patience;
        while (std::chrono::steady_clock::now() < until) {
            while (sd_bus_process(m_bus, nullptr) > 0) {}
            if (std::erase(m_signals, signal) > 0) return true;
            sd_bus_wait(m_bus, 10'000);
        }
        return false;
    }

private:
    static void read_line(sd_bus_message* message, int depth, std::vector<std::string>& lines)
    {
        int number = 0;
        sd_bus_message_enter_container(message, 'r', "ia{sv}av");
        sd_bus_message_read(message, "i", &number);
        std::string label = "-";
        sd_bus_message_enter_container(message, 'a', "{sv}");
        while (sd_bus_message_enter_container(message, 'e', "sv") > 0) {
            const char *name = "", *value = "";
            sd_bus_message_read(message, "s", &name);
            if (std::string(name) == "label") sd_bus_message_read(message, "v", "s", &value), label = value;
            else sd_bus_message_skip(message, "v");
            sd_bus_message_exit_container(message);
        }
        sd_bus_message_exit_container(message);
        if (depth > 0) lines.push_back(std::string(depth == 1 ? "" : "  ") + std::to_string(number) + " " + label);
        sd_bus_message_enter_container(message, 'a', "v");
        while (sd_bus_message_enter_container(message, 'v', "(ia{sv}av)") > 0) {
            read_line(message, depth + 1, lines);
            sd_bus_message_exit_container(message);
        }
        sd_bus_message_exit_container(message);
        sd_bus_message_exit_container(message);
    }

    static int on_signal(sd_bus_message* message, void* self, sd_bus_error*)
    {
        static_cast<Panel*>(self)->m_signals.emplace_back(sd_bus_message_get_member(message));
        return 0;
    }

    FakeService m_watcher;
    sd_bus* m_bus = nullptr;
    std::string m_item;
    std::atomic<bool> m_announced = false;
    std::vector<std::string> m_signals;
};

Occurrence waiting()
{
    return {.id = OccurrenceId(Uuid::from_bytes({1})),
            .rule = ReminderRuleId(Uuid::from_bytes({2})),
            .kind = ReminderKind::Stretch,
            .text = "Stand_up",
            .due_local = {},
            .due = {}};
}

TrayPicture one_waits()
{
    return {TrayMood::Waiting,
            "One reminder is waiting",
            {{"One reminder is waiting"},
             {"Stand_up", {}, {{"Done", NotificationAnswered{waiting().id, Answered::Done}}}},
             {},
             {"Quit", TrayChosen{Chosen::Quit}}}};
}

TrayPicture nothing_waits()
{
    return {TrayMood::Calm, "Nothing is due", {{"Nothing is due"}, {}, {"Quit", TrayChosen{Chosen::Quit}}}};
}

// The agent's side: it shows the icon and listens on a thread of its own.
class Desktop {
public:
    Desktop()
    {
        if (!daemon.runs()) SKIP("dbus-daemon is not installed");
        item.emplace(bus, inbox);
        (void)bus.use();
        m_thread = std::thread([this] {
            while (!m_ends) {
                (void)bus.use();  // connects again after a loss
                PollSource* const sources[] = {&bus, &m_breath};
                wait_for(sources);
            }
        });
    }
    ~Desktop()
    {
        m_ends = true;
        m_thread.join();
    }

    bool comes_true(const std::function<bool()>& is_so)
    {
        const auto until = std::chrono::steady_clock::now() + patience;
        while (!is_so())
            if (std::chrono::steady_clock::now() > until) return false;
            else std::this_thread::yield();
        return true;
    }

    template <class Event>
    std::optional<Event> hears()
    {
        std::optional<Event> heard;
        comes_true([&] {
            for (const auto& event : inbox.take())
                if (const auto* found = std::get_if<Event>(&event)) heard = *found;
            return heard.has_value();
        });
        return heard;
    }

    PrivateBus daemon;
    Inbox inbox;
    SessionBus bus;
    std::optional<StatusItem> item;

private:
    // Lets the thread look whether it ends.
    struct Breath final : PollSource {
        int fd() const override { return -1; }
        std::optional<PollDeadline> deadline() const override { return std::chrono::steady_clock::now() + 10ms; }
        void ready(PollDeadline) override {}
    } m_breath;
    std::atomic<bool> m_ends = false;
    std::thread m_thread;
};

}  // namespace

TEST_CASE("the tray icon is announced to a panel that comes, and to the next one", "[platform][tray]")
{
    Desktop desktop;
    {
        Panel panel;
        panel.appear();
        CHECK(desktop.comes_true([&] { return panel.is_announced(); }));
    }
    Panel next;
    next.appear();
    CHECK(desktop.comes_true([&] { return next.is_announced(); }));
}

TEST_CASE("a panel reads what the icon says, and hears when it changes", "[platform][tray]")
{
    Desktop desktop;
    desktop.item->show(nothing_waits());
    Panel panel;
    panel.appear();
    REQUIRE(desktop.comes_true([&] { return panel.is_announced(); }));
    CHECK(panel.text("Title") == "Aftercare");
    CHECK(panel.text("Status") == "Active");
    CHECK(panel.tip() == "Aftercare: Nothing is due");
    CHECK(panel.icon("IconPixmap") == tray_mark(TrayMark::Plain, 16));

    desktop.item->show(one_waits());
    CHECK(panel.hears("NewStatus"));
    CHECK(panel.hears("LayoutUpdated"));
    CHECK(panel.text("Status") == "NeedsAttention");
    CHECK(panel.tip() == "Aftercare: One reminder is waiting");
    CHECK(panel.icon("IconPixmap") == tray_mark(TrayMark::WithDot, 16));
    CHECK(panel.icon("AttentionIconPixmap") == tray_mark(TrayMark::WithDot, 16));
}

TEST_CASE("a click on the icon opens the window", "[platform][tray]")
{
    Desktop desktop;
    Panel panel;
    panel.appear();
    REQUIRE(desktop.comes_true([&] { return panel.is_announced(); }));
    panel.ask(item_path, item_interface, "Activate", [](auto* call) { sd_bus_message_append(call, "ii", 5, 5); });
    CHECK(desktop.hears<TrayChosen>() == TrayChosen{Chosen::Open});
}

TEST_CASE("what is chosen in the menu is heard, and an old menu never means something else", "[platform][tray]")
{
    Desktop desktop;
    desktop.item->show(one_waits());
    Panel panel;
    panel.appear();
    REQUIRE(desktop.comes_true([&] { return panel.is_announced(); }));
    CHECK(panel.menu() ==
          std::vector<std::string>{"1 One reminder is waiting", "2 Stand__up", "  3 Done", "4 -", "5 Quit"});
    const auto done = panel.number_of("Done");
    panel.click(done);
    CHECK(desktop.hears<NotificationAnswered>() == NotificationAnswered{waiting().id, Answered::Done});

    desktop.item->show(nothing_waits());
    CHECK(panel.menu() == std::vector<std::string>{"6 Nothing is due", "4 -", "5 Quit"});
    panel.click(done);
    panel.click(panel.number_of("Quit"));
    CHECK(desktop.hears<TrayChosen>() == TrayChosen{Chosen::Quit});
    CHECK(desktop.inbox.take().empty());
}

TEST_CASE("a panel that asks for the menu as a whole is told that it opens", "[platform][tray]")
{
    Desktop desktop;
    desktop.item->show(nothing_waits());
    Panel panel;
    panel.appear();
    REQUIRE(desktop.comes_true([&] { return panel.is_announced(); }));
    const auto answer = panel.ask(TrayMenu::path, menu_interface, "GetGroupProperties",
                                  [](auto* call) { sd_bus_message_append(call, "aias", 1, 0, 0); });
    int number = -1;
    const char* opens = "";
    REQUIRE(answer);
    CHECK(sd_bus_message_read(answer.get(), "a(ia{sv})", 1, &number, 1, nullptr, "s", &opens) > 0);
    CHECK(number == 0);
    CHECK(std::string(opens) == "submenu");
}

TEST_CASE("the mark has four bytes a pixel, clear corners, and a dot only when something is due", "[platform][tray]")
{
    const auto plain = tray_mark(TrayMark::Plain, 32);
    const auto dotted = tray_mark(TrayMark::WithDot, 32);
    REQUIRE(plain.size() == 32 * 32 * 4);
    CHECK(plain[0] == 0);
    const auto at = [](int column, int row) { return static_cast<std::size_t>((row * 32 + column) * 4); };
    CHECK(plain[at(16, 4)] == 255);
    CHECK(plain[at(25, 7) + 1] < 0x80);
    CHECK(dotted[at(25, 7)] == 255);
    CHECK(dotted[at(25, 7) + 1] == 0xFF);
}
