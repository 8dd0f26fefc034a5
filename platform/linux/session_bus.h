#pragma once

#include "platform/linux/poll_loop.h"

#include <filesystem>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

struct sd_bus;

namespace aftercare {

// The desktop's session bus, when there is one. Connects when it is first used, and again after it was lost. One
// thread may listen while another asks: whoever touches the connection holds a Use.
class SessionBus final : public PollSource {
public:
    // The connection, locked. It has none when no bus answers. Messages that came in meanwhile are delivered at its end.
    class Use {
    public:
        ~Use();
        Use(const Use&) = delete;
        Use& operator=(const Use&) = delete;
        sd_bus* connection() const;

    private:
        friend class SessionBus;
        explicit Use(SessionBus& bus);

        std::unique_lock<std::mutex> m_lock;
        SessionBus& m_bus;
    };

    // Runs on every new connection, before its first use.
    void on_connect(std::function<void(sd_bus*)> greet);
    // Runs when the connection is lost.
    void on_loss(std::function<void()> mourn);

    // Runs when an answer is awaited that holds nobody: whoever listens then looks at the deadline anew.
    void on_question(std::function<void()> nudge);
    // Called by who has sent such a question, once the Use is given back.
    void asked();

    Use use();
    // Asks for the name on every connection; while another program has it, we wait in line.
    void own_name(std::string name);

    int fd() const override;
    short events() const override;
    std::optional<PollDeadline> deadline() const override;
    void ready(PollDeadline now) override;

private:
    struct Closer {
        void operator()(sd_bus* bus) const;
    };

    void connect();
    void deliver();

    mutable std::mutex m_mutex;
    std::unique_ptr<sd_bus, Closer> m_connection;
    std::vector<std::function<void(sd_bus*)>> m_greetings;
    std::vector<std::function<void()>> m_losses;
    std::function<void()> m_nudge;
};

// Where the bus of that environment listens; none when it has no place among the files.
std::optional<std::filesystem::path>
session_bus_socket(const std::function<std::optional<std::string>(const char*)>& environment);

}  // namespace aftercare
