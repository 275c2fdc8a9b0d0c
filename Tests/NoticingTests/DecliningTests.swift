import Noticing
import Testing

struct DecliningTests {
  @Test(arguments: [
    "none of your business", "None of your damn business!", "not saying",
    "i dont want to talk about it",
    "I don't want to talk about that.", "leave me alone", "LEAVE ME ALONE!!!", "pass", "Pass.",
    "whatever", "idk whatever", "i already told you", "I already told you that", "this is stupid",
    "this is so stupid tbh", "I'd rather not", "I'd rather not say", "I do not want to say",
    "no comment", "that's not what I said", "no, none of your business", "next",
    "next question please",
    "never mind", "its private", "that's private", "stop asking me that", "no thanks",
    "no thank you",
    "skip it", "can we move on", "i'm not telling you", "i'm not going to answer that",
    "not going there", "not telling a computer that", "you already asked me that", "like i said",
    "sorry, I can't talk about this", "why do you ask? none of your business",
    "what a stupid question",
    "pass, sorry", "fuck off", "this is a waste of my time", "it's between me and him", "shut up",
    "I don't want to think about him", "rather not", "i wont say", "not now", "this is not helping",
    "im not comfortable talking about this", "forget it", "dont ask", "i dont want to",
  ])
  func `declining is recognised`(text: String) {
    #expect(ShortAnswer.isRefusal(text))
    #expect(ShortAnswer.questionBack(text) == nil || text.contains("?"))
  }

  @Test(arguments: [
    ("what do you mean", ShortAnswer.QuestionBack.meaning), ("what do you mean?", .meaning),
    ("?", .meaning),
    ("??", .meaning), ("huh?", .meaning), ("I don't understand the question", .meaning),
    ("sorry, what?", .meaning), ("what should i write", .meaning), ("wdym", .meaning),
    ("what do you mean by that?", .meaning), ("idk what do you mean", .meaning),
    ("what am I supposed to say", .meaning), ("not sure what you mean", .meaning),
    ("why do you ask?", .reason), ("why", .reason), ("why are you asking me this", .reason),
    ("why do you want to know?", .reason), ("what does that have to do with it", .reason),
    ("why should i tell you", .reason), ("does this help anyone?", .use),
    ("what's the point of this?", .use), ("how is this supposed to help", .use),
    ("is this helping anyone", .use), ("how does this help me?", .use), ("what's the point", .use),
  ])
  func `a question back is recognised`(text: String, kind: ShortAnswer.QuestionBack) {
    #expect(ShortAnswer.questionBack(text) == kind)
    #expect(!ShortAnswer.isRefusal(text))
  }

  @Test(arguments: [
    "", "whatever she does, I keep quiet", "pass the exam", "I pass every exam and feel nothing",
    "I told you so, he always said", "he told me to leave him alone", "to be left alone",
    "my boss said it's none of my business", "\"leave me alone\"", "“none of your business”",
    "I want to know why you left", "why did you leave me", "what if I fail", "who would miss me",
    "I don't want to talk to my mother", "what my father means to me", "stupid", "private lessons",
    "whatever I do it is wrong", "I already told my sister", "I never know what to say to her",
    "that he would help anyone", "next week", "later that evening we fought", "my business partner",
    "not now that he is gone", "why me", "I don't understand my brother", "the point of it all",
    "it was stupid of me", "I don't want to be alone", "you don't get it", "please ask me first",
    "I can't", "no", "nothing", "ok", "I skip breakfast", "skipping meals",
    "go away from here with her",
    "I would rather not have been born there", "I'm not telling him until Friday", "forget my keys",
    "do not ask my dad for money", "well done for going", "the shut up face",
  ])
  func `an answer that only contains such words is an answer`(text: String) {
    #expect(!ShortAnswer.isRefusal(text))
    #expect(ShortAnswer.questionBack(text) == nil)
  }

  @Test func `what is told beside a refusal or a question keeps it an answer`() {
    let told = ["I was tired", "my father drank", "the kitchen at night"]
    for one in ["none of your business", "pass", "whatever", "what do you mean", "why do you ask"] {
      for other in told {
        for text in ["\(one), \(other)", "\(other). \(one)", "\(other), \(one)?"] {
          #expect(!ShortAnswer.isRefusal(text), "\(text)")
          #expect(ShortAnswer.questionBack(text) == nil, "\(text)")
        }
      }
    }
  }

  @Test(arguments: [
    "I can't think of anyone else", "i cant think of anyone", "can't think of anybody right now",
    "maybe",
    "maybe, maybe not", "perhaps", "it depends", "I can't think of any", "could be",
  ])
  func `not knowing has other words as well`(text: String) {
    #expect(ShortAnswer.isDontKnow(text))
    #expect(!ShortAnswer.isNothing(text))
  }
}
