#include "platform/linux/status_item.h"

#include "platform/linux/bus_message.h"
#include "platform/linux/bus_property.h"
#include "platform/linux/tray_mark.h"

#include <map>

namespace aftercare {
namespace {

constexpr const char* interface = "org.kde.StatusNotifierItem";
constexpr const char* path = "/StatusNotifierItem";  // where every watcher looks when it is given a name alone
constexpr const char* watcher = "org.kde.StatusNotifierWatcher";

const char* status_of(TrayMood mood)
{
    switch (mood) {
    case TrayMood::Idle: return "Passive";
    case TrayMood::Calm: return "Active";
    case TrayMood::Waiting: return "NeedsAttention";
    }
    return "Active";
}

const StatusItem& item_of(void* item) { return *static_cast<StatusItem*>(item); }

void append_mark(sd_bus_message* answer, TrayMark mark, int size)
{
    const auto pixels = tray_mark(mark, size);
    sd_bus_message_open_container(answer, 'r', "iiay");
    sd_bus_message_append(answer, "ii", size, size);
    sd_bus_message_append_array(answer, 'y', pixels.data(), pixels.size());
    sd_bus_message_close_container(answer);
}

int tell_text(std::string_view property, sd_bus_message* answer, void* item)
{
    // A name of an icon would take the place of the pixels, and its dot could not come and go.
    static const std::map<std::string_view, const char*> fixed = {
        {"Category", "ApplicationStatus"}, {"Id", "aftercare"}, {"Title", "Aftercare"}};
    if (property == "Status") return sd_bus_message_append(answer, "s", status_of(item_of(item).picture().mood));
    const auto found = fixed.find(property);
    return sd_bus_message_append(answer, "s", found == fixed.end() ? "" : found->second);
}

int tell_icon(std::string_view property, sd_bus_message* answer, void* item)
{
    const bool has_dot = property == "AttentionIconPixmap" || item_of(item).picture().mood == TrayMood::Waiting;
    sd_bus_message_open_container(answer, 'a', "(iiay)");
    for (const int size : {16, 22, 32, 48}) append_mark(answer, has_dot ? TrayMark::WithDot : TrayMark::Plain, size);
    return sd_bus_message_close_container(answer);
}

int tell_no_icon(std::string_view, sd_bus_message* answer, void*)
{
    return sd_bus_message_append(answer, "a(iiay)", 0);
}

int tell_tip(std::string_view, sd_bus_message* answer, void* item)
{
    return sd_bus_message_append(answer, "(sa(iiay)ss)", "", 0, "Aftercare", item_of(item).picture().summary.c_str());
}

int tell_number(std::string_view, sd_bus_message* answer, void*)
{
    return sd_bus_message_append(answer, "i", 0);  // it has no window of its own
}

// A click opens the window; the menu comes with the other button.
int tell_truth(std::string_view, sd_bus_message* answer, void*) { return sd_bus_message_append(answer, "b", 0); }

int tell_menu(std::string_view, sd_bus_message* answer, void*)
{
    return sd_bus_message_append(answer, "o", TrayMenu::path);
}

int activate(sd_bus_message* call, void* item, sd_bus_error*)
{
    static_cast<StatusItem*>(item)->activate();
    return sd_bus_reply_method_return(call, "");
}

// The host shows the menu, and nothing is scrolled.
int ignore(sd_bus_message* call, void*, sd_bus_error*) { return sd_bus_reply_method_return(call, ""); }

const sd_bus_vtable methods[] = {SD_BUS_VTABLE_START(0),
                                 SD_BUS_PROPERTY("Category", "s", tells<tell_text>, 0, SD_BUS_VTABLE_PROPERTY_CONST),
                                 SD_BUS_PROPERTY("Id", "s", tells<tell_text>, 0, SD_BUS_VTABLE_PROPERTY_CONST),
                                 SD_BUS_PROPERTY("Title", "s", tells<tell_text>, 0, 0),
                                 SD_BUS_PROPERTY("Status", "s", tells<tell_text>, 0, 0),
                                 SD_BUS_PROPERTY("WindowId", "i", tells<tell_number>, 0, 0),
                                 SD_BUS_PROPERTY("IconName", "s", tells<tell_text>, 0, 0),
                                 SD_BUS_PROPERTY("IconThemePath", "s", tells<tell_text>, 0, 0),
                                 SD_BUS_PROPERTY("IconPixmap", "a(iiay)", tells<tell_icon>, 0, 0),
                                 SD_BUS_PROPERTY("OverlayIconName", "s", tells<tell_text>, 0, 0),
                                 SD_BUS_PROPERTY("OverlayIconPixmap", "a(iiay)", tells<tell_no_icon>, 0, 0),
                                 SD_BUS_PROPERTY("AttentionIconName", "s", tells<tell_text>, 0, 0),
                                 SD_BUS_PROPERTY("AttentionIconPixmap", "a(iiay)", tells<tell_icon>, 0, 0),
                                 SD_BUS_PROPERTY("AttentionMovieName", "s", tells<tell_text>, 0, 0),
                                 SD_BUS_PROPERTY("ToolTip", "(sa(iiay)ss)", tells<tell_tip>, 0, 0),
                                 SD_BUS_PROPERTY("ItemIsMenu", "b", tells<tell_truth>, 0, SD_BUS_VTABLE_PROPERTY_CONST),
                                 SD_BUS_PROPERTY("Menu", "o", tells<tell_menu>, 0, SD_BUS_VTABLE_PROPERTY_CONST),
                                 SD_BUS_METHOD("Activate", "ii", "", activate, SD_BUS_VTABLE_UNPRIVILEGED),
                                 SD_BUS_METHOD("SecondaryActivate", "ii", "", activate, SD_BUS_VTABLE_UNPRIVILEGED),
                                 SD_BUS_METHOD("ContextMenu", "ii", "", ignore, SD_BUS_VTABLE_UNPRIVILEGED),
                                 SD_BUS_METHOD("Scroll", "is", "", ignore, SD_BUS_VTABLE_UNPRIVILEGED),
                                 SD_BUS_SIGNAL("NewTitle", "", 0),
                                 SD_BUS_SIGNAL("NewIcon", "", 0),
                                 SD_BUS_SIGNAL("NewAttentionIcon", "", 0),
                                 SD_BUS_SIGNAL("NewOverlayIcon", "", 0),
                                 SD_BUS_SIGNAL("NewToolTip", "", 0),
                                 SD_BUS_SIGNAL("NewStatus", "s", 0),
                                 SD_BUS_VTABLE_END};

// Without waiting for an answer: where there is no watcher there is nobody to announce it to.
void announce(sd_bus* bus)
{
    const char* ours = "";
    if (sd_bus_get_unique_name(bus, &ours) < 0) return;
    const auto message = new_call(bus, {watcher, "/StatusNotifierWatcher", watcher, "RegisterStatusNotifierItem"});
    if (!message) return;
    sd_bus_message_append(message.get(), "s", ours);
    sd_bus_message_set_expect_reply(message.get(), 0);
    sd_bus_message_set_auto_start(message.get(), 0);
    sd_bus_send(bus, message.get(), nullptr);
}

int on_watcher(sd_bus_message* message, void*, sd_bus_error*)
{
    const char *name = "", *before = "", *now = "";
    if (sd_bus_message_read(message, "sss", &name, &before, &now) < 0) return 0;
    if (*now != '\0') announce(sd_bus_message_get_bus(message));
    return 0;
}

}  // namespace

StatusItem::StatusItem(SessionBus& bus, Inbox& inbox) : m_bus(bus), m_inbox(inbox), m_menu(inbox)
{
    bus.on_connect([this](sd_bus* connection) { greet(connection); });
}

void StatusItem::greet(sd_bus* bus)
{
    sd_bus_add_object_vtable(bus, nullptr, path, interface, methods, this);
    m_menu.offer(bus);
    sd_bus_add_match_async(bus, nullptr, owner_changes_of(watcher).c_str(), on_watcher, nullptr, this);
    announce(bus);
}

void StatusItem::show(const TrayPicture& picture)
{
    const auto use = m_bus.use();
    const auto before = std::exchange(m_picture, picture);
    auto* bus = use.connection();
    if (before.menu != picture.menu) m_menu.show(picture.menu, bus);
    if (!bus) return;
    if (before.summary != picture.summary) sd_bus_emit_signal(bus, path, interface, "NewToolTip", "");
    if (before.mood == picture.mood) return;
    sd_bus_emit_signal(bus, path, interface, "NewIcon", "");
    sd_bus_emit_signal(bus, path, interface, "NewStatus", "s", status_of(picture.mood));
}

}  // namespace aftercare
