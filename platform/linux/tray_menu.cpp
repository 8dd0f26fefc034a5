#include "platform/linux/tray_menu.h"

#include "app/base/text.h"
#include "platform/linux/bus_message.h"
#include "platform/linux/bus_property.h"

#include <algorithm>

namespace aftercare {
namespace {

constexpr const char* interface = "com.canonical.dbusmenu";
constexpr int root = 0;

// An underscore would mark the letter after it as an access key.
std::string label_of(const TrayLine& line)
{
    if (!is_plain_utf8(line.label)) return "…";
    std::string label;
    for (const char letter : line.label) label += letter == '_' ? "__" : std::string(1, letter);
    return label;
}

bool can_be_chosen(const TrayLine& line)
{
    return !line.further.empty() || !std::holds_alternative<std::monostate>(line.meaning);
}

// The numbers that come next in a message.
std::vector<int> read_numbers(sd_bus_message* message)
{
    std::vector<int> numbers;
    if (sd_bus_message_enter_container(message, 'a', "i") < 0) return numbers;
    for (int number = 0; sd_bus_message_read(message, "i", &number) > 0;) numbers.push_back(number);
    sd_bus_message_exit_container(message);
    return numbers;
}

std::vector<std::string> read_names(sd_bus_message* message)
{
    std::vector<std::string> names;
    if (sd_bus_message_enter_container(message, 'a', "s") < 0) return names;
    for (const char* name = nullptr; sd_bus_message_read(message, "s", &name) > 0;) names.emplace_back(name);
    sd_bus_message_exit_container(message);
    return names;
}

BusMessage answer_to(sd_bus_message* call)
{
    sd_bus_message* answer = nullptr;
    sd_bus_message_new_method_return(call, &answer);
    return BusMessage(answer);
}

int send_answer(const BusMessage& answer) { return sd_bus_send(nullptr, answer.get(), nullptr); }

// What is not its default, of the properties that were asked for: all when none is named.
void append_properties(sd_bus_message* answer, const TrayLine& line, const std::vector<std::string>& names)
{
    const auto wants = [&](std::string_view name) {
        return names.empty() || std::ranges::find(names, name) != names.end();
    };
    sd_bus_message_open_container(answer, 'a', "{sv}");
    if (!line.further.empty() && wants("children-display"))
        sd_bus_message_append(answer, "{sv}", "children-display", "s", "submenu");
    if (line.label.empty()) {
        if (line.further.empty() && wants("type")) sd_bus_message_append(answer, "{sv}", "type", "s", "separator");
    } else {
        if (wants("label")) sd_bus_message_append(answer, "{sv}", "label", "s", label_of(line).c_str());
        if (!can_be_chosen(line) && wants("enabled")) sd_bus_message_append(answer, "{sv}", "enabled", "b", 0);
    }
    sd_bus_message_close_container(answer);
}

template <int (TrayMenu::*answer)(sd_bus_message*)>
int hand_on(sd_bus_message* call, void* menu, sd_bus_error*)
{
    return (static_cast<TrayMenu*>(menu)->*answer)(call);
}

// What the menu shows is always up to date.
int about_to_show(sd_bus_message* call, void*, sd_bus_error*) { return sd_bus_reply_method_return(call, "b", 0); }

int about_to_show_group(sd_bus_message* call, void*, sd_bus_error*)
{
    return sd_bus_reply_method_return(call, "aiai", 0, 0);
}

int tell_version(std::string_view, sd_bus_message* answer, void*) { return sd_bus_message_append(answer, "u", 3); }

int tell_text(std::string_view property, sd_bus_message* answer, void*)
{
    return sd_bus_message_append(answer, "s", property == "Status" ? "normal" : "ltr");
}

int tell_no_path(std::string_view, sd_bus_message* answer, void*) { return sd_bus_message_append(answer, "as", 0); }

const sd_bus_vtable methods[] = {
    SD_BUS_VTABLE_START(0),
    SD_BUS_METHOD("GetLayout", "iias", "u(ia{sv}av)", hand_on<&TrayMenu::layout>, SD_BUS_VTABLE_UNPRIVILEGED),
    SD_BUS_METHOD("GetGroupProperties", "aias", "a(ia{sv})", hand_on<&TrayMenu::properties>,
                  SD_BUS_VTABLE_UNPRIVILEGED),
    SD_BUS_METHOD("GetProperty", "is", "v", hand_on<&TrayMenu::property>, SD_BUS_VTABLE_UNPRIVILEGED),
    SD_BUS_METHOD("Event", "isvu", "", hand_on<&TrayMenu::event>, SD_BUS_VTABLE_UNPRIVILEGED),
    SD_BUS_METHOD("EventGroup", "a(isvu)", "ai", hand_on<&TrayMenu::events>, SD_BUS_VTABLE_UNPRIVILEGED),
    SD_BUS_METHOD("AboutToShow", "i", "b", about_to_show, SD_BUS_VTABLE_UNPRIVILEGED),
    SD_BUS_METHOD("AboutToShowGroup", "ai", "aiai", about_to_show_group, SD_BUS_VTABLE_UNPRIVILEGED),
    SD_BUS_SIGNAL("LayoutUpdated", "ui", 0),
    SD_BUS_SIGNAL("ItemsPropertiesUpdated", "a(ia{sv})a(ias)", 0),
    SD_BUS_SIGNAL("ItemActivationRequested", "iu", 0),
    SD_BUS_PROPERTY("Version", "u", tells<tell_version>, 0, SD_BUS_VTABLE_PROPERTY_CONST),
    SD_BUS_PROPERTY("TextDirection", "s", tells<tell_text>, 0, SD_BUS_VTABLE_PROPERTY_CONST),
    SD_BUS_PROPERTY("Status", "s", tells<tell_text>, 0, 0),
    SD_BUS_PROPERTY("IconThemePath", "as", tells<tell_no_path>, 0, SD_BUS_VTABLE_PROPERTY_CONST),
    SD_BUS_VTABLE_END};

}  // namespace

struct TrayMenu::Asked {
    int depth = -1;  // how many levels below a line; below zero all
    std::vector<std::string> names;
};

void TrayMenu::offer(sd_bus* bus) { sd_bus_add_object_vtable(bus, nullptr, path, interface, methods, this); }

void TrayMenu::show(const std::vector<TrayLine>& lines, sd_bus* bus)
{
    auto former = std::exchange(m_items, {});
    for (const auto& line : lines) {
        const auto same = std::ranges::find(former, line, &Item::line);
        if (same != former.end()) {
            m_items.push_back(std::move(*same));
            former.erase(same);
            continue;
        }
        m_items.push_back({m_last_number + 1, line});
        m_last_number += 1 + static_cast<int>(line.further.size());
    }
    ++m_revision;
    if (bus) sd_bus_emit_signal(bus, path, interface, "LayoutUpdated", "ui", m_revision, root);
}

const TrayLine* TrayMenu::find(int number) const
{
    static const TrayLine whole{.label = {}, .further = std::vector<TrayLine>(1)};  // it opens to something
    if (number == root) return &whole;
    for (const auto& [first, line] : m_items) {
        if (number == first) return &line;
        const auto below = static_cast<std::size_t>(number - first - 1);
        if (number > first && below < line.further.size()) return &line.further[below];
    }
    return nullptr;
}

void TrayMenu::append(sd_bus_message* answer, int number, const TrayLine& line, const Asked& asked) const
{
    const auto below = [&](int child_number, const TrayLine& child) {
        sd_bus_message_open_container(answer, 'v', "(ia{sv}av)");
        append(answer, child_number, child, {asked.depth - 1, asked.names});
        sd_bus_message_close_container(answer);
    };
    sd_bus_message_open_container(answer, 'r', "ia{sv}av");
    sd_bus_message_append(answer, "i", number);
    append_properties(answer, line, asked.names);
    sd_bus_message_open_container(answer, 'a', "v");
    if (asked.depth != 0 && number == root)
        for (const auto& item : m_items) below(item.number, item.line);
    else if (asked.depth != 0)
        for (std::size_t i = 0; i < line.further.size(); ++i) below(number + 1 + static_cast<int>(i), line.further[i]);
    sd_bus_message_close_container(answer);
    sd_bus_message_close_container(answer);
}

int TrayMenu::layout(sd_bus_message* call)
{
    int number = root;
    Asked asked;
    if (const int told = sd_bus_message_read(call, "ii", &number, &asked.depth); told < 0) return told;
    asked.names = read_names(call);
    const auto* line = find(number);
    if (!line) return sd_bus_reply_method_errorf(call, SD_BUS_ERROR_INVALID_ARGS, "The menu has no such line.");
    const auto answer = answer_to(call);
    sd_bus_message_append(answer.get(), "u", m_revision);
    append(answer.get(), number, *line, asked);
    return send_answer(answer);
}

int TrayMenu::properties(sd_bus_message* call)
{
    auto numbers = read_numbers(call);
    const auto names = read_names(call);
    if (numbers.empty())
        for (const auto& [first, line] : m_items)
            for (int below = 0; below <= static_cast<int>(line.further.size()); ++below)
                numbers.push_back(first + below);
    const auto answer = answer_to(call);
    sd_bus_message_open_container(answer.get(), 'a', "(ia{sv})");
    for (const int number : numbers) {
        const auto* line = find(number);
        if (!line) continue;
        sd_bus_message_open_container(answer.get(), 'r', "ia{sv}");
        sd_bus_message_append(answer.get(), "i", number);
        append_properties(answer.get(), *line, names);
        sd_bus_message_close_container(answer.get());
    }
    sd_bus_message_close_container(answer.get());
    return send_answer(answer);
}

int TrayMenu::property(sd_bus_message* call)
{
    int number = root;
    const char* name = "";
    if (const int told = sd_bus_message_read(call, "is", &number, &name); told < 0) return told;
    const auto* line = find(number);
    if (!line) return sd_bus_reply_method_errorf(call, SD_BUS_ERROR_INVALID_ARGS, "The menu has no such line.");
    const std::string_view asked = name;
    if (asked == "label") return sd_bus_reply_method_return(call, "v", "s", label_of(*line).c_str());
    if (asked == "enabled") return sd_bus_reply_method_return(call, "v", "b", can_be_chosen(*line) ? 1 : 0);
    if (asked == "visible") return sd_bus_reply_method_return(call, "v", "b", 1);
    if (asked == "type")
        return sd_bus_reply_method_return(call, "v", "s", line->label.empty() ? "separator" : "standard");
    if (asked == "children-display")
        return sd_bus_reply_method_return(call, "v", "s", line->further.empty() ? "" : "submenu");
    return sd_bus_reply_method_errorf(call, SD_BUS_ERROR_INVALID_ARGS, "A line has no such property.");
}

void TrayMenu::choose(int number, std::string_view event)
{
    const auto* line = event == "clicked" ? find(number) : nullptr;
    if (!line) return;
    if (const auto* answered = std::get_if<NotificationAnswered>(&line->meaning)) m_inbox.put(*answered);
    if (const auto* chosen = std::get_if<TrayChosen>(&line->meaning)) m_inbox.put(*chosen);
}

int TrayMenu::event(sd_bus_message* call)
{
    int number = root;
    const char* event = "";
    if (const int told = sd_bus_message_read(call, "is", &number, &event); told < 0) return told;
    choose(number, event);
    return sd_bus_reply_method_return(call, "");
}

int TrayMenu::events(sd_bus_message* call)
{
    if (const int told = sd_bus_message_enter_container(call, 'a', "(isvu)"); told < 0) return told;
    while (sd_bus_message_enter_container(call, 'r', "isvu") > 0) {
        int number = root;
        const char* event = "";
        if (const int told = sd_bus_message_read(call, "is", &number, &event); told < 0) return told;
        choose(number, event);
        sd_bus_message_skip(call, "vu");
        sd_bus_message_exit_container(call);
    }
    return sd_bus_reply_method_return(call, "ai", 0);
}

}  // namespace aftercare
