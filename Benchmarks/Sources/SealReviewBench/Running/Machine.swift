internal import Foundation

/// The machine that is measured on.
enum Machine {
  /// Its cores and their name.
  static var description: String {
    let text = (try? String(contentsOfFile: "/proc/cpuinfo", encoding: .utf8)) ?? ""
    let model = text.split(separator: "\n").first { $0.hasPrefix("model name") }?.split(separator: ":").last
    let name = model.map { $0.trimmingCharacters(in: .whitespaces) } ?? "unknown processor"
    return "\(ProcessInfo.processInfo.processorCount) cores, \(name)"
  }

  /// How many processes wanted to run in the last minute.
  static var load: String {
    let text = (try? String(contentsOfFile: "/proc/loadavg", encoding: .utf8)) ?? "unknown"
    return String(text.prefix { $0 != " " })
  }
}
