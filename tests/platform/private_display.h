#pragma once

#include <string>

namespace aftercare::test {

// An X server of its own, whose screen nobody sees.
class PrivateDisplay {
public:
    PrivateDisplay();
    ~PrivateDisplay();
    PrivateDisplay(const PrivateDisplay&) = delete;
    PrivateDisplay& operator=(const PrivateDisplay&) = delete;

    // False where Xvfb is not installed.
    bool runs() const { return m_process > 0; }
    const std::string& name() const { return m_name; }

private:
    std::string m_name;  // ":99"
    int m_process = 0;
};

}  // namespace aftercare::test
