#pragma once

#include <chrono>
#include <future>
#include <thread>

namespace aftercare {

// Whether `question` says yes in time. A question that is not answered by then is left behind on its thread.
template <class Question>
bool asked_within(std::chrono::milliseconds patience, Question question)
{
    std::packaged_task<bool()> task(std::move(question));
    auto answer = task.get_future();
    std::thread(std::move(task)).detach();
    return answer.wait_for(patience) == std::future_status::ready && answer.get();
}

}  // namespace aftercare
