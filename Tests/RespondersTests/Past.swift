import Conversation
import Noticing
import Responders
import Testing
import Yarn

/// A Wednesday evening at eight.
let evening = Timestamp(seconds: 1_795_636_800)

/// A session of the past, so many hours before an evening.
func past(
  _ dialogue: String?,
  hours: Double,
  felt: String? = nil,
  strength: Int? = nil,
  end: Int? = nil,
  notes: [String: String] = [:],
  ratings: [String: Int] = [:],
  outcome: ReplyEvent.Reason = .completed,
  before now: Timestamp = evening
) -> PastSession {
  let start = Timestamp(seconds: now.seconds - Int64(hours * 3_600))
  var entries = ratings.sorted { $0.key < $1.key }
    .map { RatingEntry(name: $0.key, value: $0.value, time: start) }
  if let strength { entries.append(RatingEntry(name: "arousal", value: strength, time: start)) }
  if let end { entries.append(RatingEntry(name: "arousal_end", value: end, time: start)) }
  let feeling = felt.map {
    FeltEntry(word: $0, family: $0, time: start, before: strength, after: end)
  }
  return PastSession(
    id: "\(dialogue ?? "talk")-\(hours)",
    dialogue: dialogue,
    start: start,
    outcome: outcome,
    felt: feeling.map { [$0] } ?? [],
    notes: notes,
    ratings: entries
  )
}

/// Four quiet sessions a month ago: nobody who is new.
let settled = [700, 720, 740, 760].map { past("emotion_noticing", hours: $0) }
