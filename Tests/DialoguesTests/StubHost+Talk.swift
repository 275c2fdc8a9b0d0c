import Yarn

extension FunctionLibrary {
  /// What free talk may ask about the last message: nothing was said.
  mutating func addTalk() {
    add("means", [.string, .string], returns: .bool) { _ in .bool(false) }
    add("is_name", [.string], returns: .bool) { .bool($0[0].text.split(separator: " ").count <= 4) }
    add("act", [], returns: .string) { _ in .string("") }
    add("act_rule", [], returns: .string) { _ in .string("") }
    add("language", [], returns: .string) { _ in .string("") }
    add("about", [], returns: .string) { _ in .string("") }
    add("talk_theme", [], returns: .string) { _ in .string("") }
    add("is_telling", [], returns: .bool) { _ in .bool(false) }
    add("is_about_quote", [], returns: .bool) { _ in .bool(false) }
    add("does", [.string], returns: .bool) { _ in .bool(false) }
    add("has_topic", [.string], returns: .bool) { _ in .bool(false) }
    add("topic_count", [.string], returns: .number) { _ in .number(0) }
    add("says_yes", [], returns: .bool) { _ in .bool(false) }
    add("says_no", [], returns: .bool) { _ in .bool(false) }
    add("faq", [], returns: .string) { _ in .string("") }
    add("faq_maybe", [.number], returns: .string) { _ in .string("") }
    add("felt", [.number], returns: .string) { _ in .string("") }
    add("denied", [.number], returns: .string) { _ in .string("") }
    add("felt_count", [], returns: .number) { _ in .number(0) }
    add("felt_family", [], returns: .string) { _ in .string("") }
    add("felt_broad", [], returns: .bool) { _ in .bool(false) }
    add("first_felt", [], returns: .string) { _ in .string("") }
    add("told_words", [], returns: .string) { _ in .string("") }
    add("quote_person", [], returns: .string) { _ in .string("") }
    add("returning_thing", [], returns: .string) { _ in .string("") }
    add("turned", [], returns: .string) { _ in .string("") }
    add("handed_back", [], returns: .string) { _ in .string("") }
    add("move", [], returns: .string) { _ in .string("") }
    add("shape", [], returns: .string) { _ in .string("") }
    add("quote_thing", [], returns: .string) { _ in .string("") }
    add("body_place", [], returns: .string) { _ in .string("") }
    add("related_line", [], returns: .string) { _ in .string("") }
    add("mirror_feeling_inside", [], returns: .string) { _ in .string("") }
    add("asks_at_end", [], returns: .bool) { _ in .bool(false) }
    add("quote", [], returns: .string) { _ in .string("") }
    add("mirror_feeling", [], returns: .string) { _ in .string("") }
    add("mirror_gerund", [], returns: .string) { _ in .string("") }
    add("mirror_swap", [], returns: .string) { _ in .string("") }
    add("contrast", [.number], returns: .string) { _ in .string("") }
    add("anchor", [.number], returns: .string) { _ in .string("") }
    add("image", [], returns: .string) { _ in .string("") }
    add("plan", [], returns: .string) { _ in .string("") }
    add("main_person", [], returns: .string) { _ in .string("") }
    add("main_thing", [], returns: .string) { _ in .string("") }
    add("short_word", [], returns: .string) { _ in .string("") }
    add("turn", [], returns: .number) { _ in .number(0) }
    add("word_count", [], returns: .number) { _ in .number(0) }
    add("asked_last", [], returns: .bool) { _ in .bool(false) }
    add("asks_run", [], returns: .number) { _ in .number(0) }
    add("quiet_run", [], returns: .number) { _ in .number(0) }
    add("mash_run", [], returns: .number) { _ in .number(0) }
    add("minimal_run", [], returns: .number) { _ in .number(0) }
    add("unknown_run", [], returns: .number) { _ in .number(0) }
    add("earlier_thing", [], returns: .string) { _ in .string("") }
    add("earlier_person", [], returns: .string) { _ in .string("") }
    add("gathered_people", [], returns: .string) { _ in .string("") }
    add("gathered_things", [], returns: .string) { _ in .string("") }
    add("gathered_feelings", [], returns: .string) { _ in .string("") }
    add("gathered_quote", [], returns: .string) { _ in .string("") }
    add("parting_quote", [], returns: .string) { _ in .string("") }
    add("uncap", [.string], returns: .string) { $0[0] }
    add("cap", [.string], returns: .string) { $0[0] }
  }
}
