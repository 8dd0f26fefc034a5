#pragma once

#include <string_view>

// Material Icons by what they stand for here; the comment is the glyph's own name where it differs. One character each,
// drawn with TextFont::Icons.
namespace aftercare::ui::icons {

inline constexpr std::string_view today = "\uE430";       // wb_sunny
inline constexpr std::string_view pain_log = "\uE745";    // edit_note
inline constexpr std::string_view exercises = "\uEA78";   // self_improvement
inline constexpr std::string_view guidance = "\uEA19";    // menu_book
inline constexpr std::string_view follow_ups = "\uE614";  // event_available
inline constexpr std::string_view trends = "\uE6E1";      // show_chart
inline constexpr std::string_view reports = "\uE873";     // description
inline constexpr std::string_view settings = "\uE8B8";
inline constexpr std::string_view help = "\uE1D5";  // health_and_safety
inline constexpr std::string_view menu = "\uE5D2";
inline constexpr std::string_view search = "\uE8B6";
inline constexpr std::string_view lock = "\uE897";
inline constexpr std::string_view check = "\uE5CA";
inline constexpr std::string_view close = "\uE5CD";
inline constexpr std::string_view plus = "\uE145";   // add
inline constexpr std::string_view minus = "\uE15B";  // remove
inline constexpr std::string_view edit = "\uE3C9";
inline constexpr std::string_view trash = "\uE92E";  // delete_outline
inline constexpr std::string_view undo = "\uE166";
inline constexpr std::string_view save = "\uE161";
inline constexpr std::string_view chevron_left = "\uE5CB";
inline constexpr std::string_view chevron_right = "\uE5CC";
inline constexpr std::string_view chevron_down = "\uE5CF";  // expand_more
inline constexpr std::string_view chevron_up = "\uE5CE";    // expand_less
inline constexpr std::string_view arrow_left = "\uF1E6";    // west
inline constexpr std::string_view arrow_right = "\uF1DF";   // east
inline constexpr std::string_view arrow_up = "\uF1E0";      // north
inline constexpr std::string_view arrow_down = "\uF1E3";    // south
inline constexpr std::string_view falling = "\uF1E4";       // south_east
inline constexpr std::string_view rising = "\uF1E1";        // north_east
inline constexpr std::string_view forward = "\uE5C8";       // arrow_forward
inline constexpr std::string_view next_step = "\uE5DA";     // subdirectory_arrow_right
inline constexpr std::string_view swap = "\uE8D5";          // swap_vert
inline constexpr std::string_view drag = "\uE25D";          // drag_handle
inline constexpr std::string_view play = "\uE037";          // play_arrow
inline constexpr std::string_view pause = "\uE034";
inline constexpr std::string_view stop = "\uE047";
inline constexpr std::string_view back = "\uE045";    // skip_previous
inline constexpr std::string_view skip = "\uE044";    // skip_next
inline constexpr std::string_view repeat = "\uE042";  // replay
inline constexpr std::string_view timer = "\uE425";
inline constexpr std::string_view clock = "\uE8B5";  // schedule
inline constexpr std::string_view history = "\uE889";
inline constexpr std::string_view bell = "\uE7F7";      // notifications_active
inline constexpr std::string_view bell_off = "\uE7F6";  // notifications_off
inline constexpr std::string_view calendar = "\uE8DF";  // today
inline constexpr std::string_view moon = "\uEF44";      // bedtime
inline constexpr std::string_view info = "\uE88F";      // info_outline
inline constexpr std::string_view question = "\uE8FD";  // help_outline
inline constexpr std::string_view warning = "\uE002";
inline constexpr std::string_view error = "\uE000";
inline constexpr std::string_view exclamation = "\uE645";  // priority_high
inline constexpr std::string_view block = "\uE14B";
inline constexpr std::string_view done = "\uE86C";          // check_circle
inline constexpr std::string_view done_outline = "\uE92D";  // check_circle_outline
inline constexpr std::string_view working = "\uE88B";       // hourglass_empty
inline constexpr std::string_view phone = "\uE0B0";         // call
inline constexpr std::string_view person = "\uE7FD";
inline constexpr std::string_view place = "\uE55F";
inline constexpr std::string_view print = "\uE8AD";
inline constexpr std::string_view picture = "\uE410";  // photo
inline constexpr std::string_view pdf = "\uE415";      // picture_as_pdf
inline constexpr std::string_view folder = "\uE2C7";
inline constexpr std::string_view backup = "\uE864";
inline constexpr std::string_view language = "\uE894";
inline constexpr std::string_view contrast = "\uEB37";
inline constexpr std::string_view motion = "\uE71C";      // animation
inline constexpr std::string_view voice = "\uE050";       // volume_up
inline constexpr std::string_view voice_off = "\uE04F";   // volume_off
inline constexpr std::string_view spoken = "\uE91F";      // record_voice_over
inline constexpr std::string_view spoken_off = "\uE94A";  // voice_over_off
inline constexpr std::string_view tune = "\uE429";
inline constexpr std::string_view walk = "\uE536";  // directions_walk
inline constexpr std::string_view sit = "\uE637";   // airline_seat_recline_normal
inline constexpr std::string_view chair = "\uEFED";
inline constexpr std::string_view water = "\uE798";  // water_drop
inline constexpr std::string_view heart = "\uE87D";  // favorite
inline constexpr std::string_view spa = "\uEB4C";
inline constexpr std::string_view massage = "\uE769";  // front_hand
inline constexpr std::string_view hand = "\uE925";     // pan_tool
inline constexpr std::string_view smaller = "\uE94D";  // compress
inline constexpr std::string_view healing = "\uE3F3";
inline constexpr std::string_view idea = "\uE0F0";  // lightbulb
inline constexpr std::string_view balance = "\uEAF6";
inline constexpr std::string_view verified = "\uEF76";
inline constexpr std::string_view star = "\uE838";
inline constexpr std::string_view bookmark = "\uE867";       // bookmark_border
inline constexpr std::string_view list = "\uE8EF";           // view_list
inline constexpr std::string_view numbered_list = "\uE242";  // format_list_numbered
inline constexpr std::string_view checklist = "\uE6B1";
inline constexpr std::string_view fact_check = "\uF0C5";
inline constexpr std::string_view reading_list = "\uE0EE";   // list_alt
inline constexpr std::string_view table = "\uF101";          // table_rows
inline constexpr std::string_view note_soreness = "\uE560";  // rate_review
inline constexpr std::string_view zoom_in = "\uE8FF";
inline constexpr std::string_view zoom_out = "\uE900";

// Every icon above: only these are rasterised.
inline constexpr std::string_view all[] = {
    today,         pain_log,    exercises,  guidance,     follow_ups,   trends,        reports,      settings,
    help,          menu,        search,     lock,         check,        close,         plus,         minus,
    edit,          trash,       undo,       save,         chevron_left, chevron_right, chevron_down, chevron_up,
    arrow_left,    arrow_right, arrow_up,   arrow_down,   falling,      rising,        forward,      next_step,
    swap,          drag,        play,       pause,        stop,         back,          skip,         repeat,
    timer,         clock,       history,    bell,         bell_off,     calendar,      moon,         info,
    question,      warning,     error,      exclamation,  block,        done,          done_outline, working,
    phone,         person,      place,      print,        picture,      pdf,           folder,       backup,
    language,      contrast,    motion,     voice,        voice_off,    spoken,        spoken_off,   tune,
    walk,          sit,         chair,      water,        heart,        spa,           massage,      hand,
    smaller,       healing,     idea,       balance,      verified,     star,          bookmark,     list,
    numbered_list, checklist,   fact_check, reading_list, table,        note_soreness, zoom_in,      zoom_out,
};

}  // namespace aftercare::ui::icons
