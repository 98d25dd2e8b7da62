import CPostgreSQL
import Foundation
import Storage

/// The bindings of a statement, in the arrays that libpq reads: numbers and text as text, bytes as
/// they are. Each slot keeps its memory for the next value.
final class ParameterSlots {
  let count: Int
  let values: UnsafeMutablePointer<UnsafePointer<CChar>?>
  let lengths: UnsafeMutablePointer<Int32>
  let formats: UnsafeMutablePointer<Int32>
  /// What was bound and cannot be sent.
  private(set) var error: StorageError?

  private let sql: String
  private let buffers: UnsafeMutablePointer<UnsafeMutableRawBufferPointer>

  init(count: Int, sql: String) {
    self.count = count
    self.sql = sql
    values = .allocate(capacity: count)
    values.initialize(repeating: nil, count: count)
    lengths = .allocate(capacity: count)
    lengths.initialize(repeating: 0, count: count)
    formats = .allocate(capacity: count)
    formats.initialize(repeating: 0, count: count)
    buffers = .allocate(capacity: count)
    for index in 0..<count {
      (buffers + index).initialize(to: .allocate(byteCount: 24, alignment: 8))
    }
  }

  deinit {
    for index in 0..<count { buffers[index].deallocate() }
    buffers.deallocate()
    formats.deallocate()
    lengths.deallocate()
    values.deallocate()
  }

  func clear() {
    error = nil
    for index in 0..<count { values[index] = nil }
  }

  func setNull(_ index: Int) {
    guard has(index) else { return }
    values[index - 1] = nil
  }

  func set(_ index: Int, _ number: Int64) {
    guard has(index) else { return }
    let buffer = buffers[index - 1]
    var position = 23
    buffer[position] = 0
    var rest = number.magnitude
    repeat {
      position -= 1
      buffer[position] = UInt8(48 + rest % 10)
      rest /= 10
    } while rest > 0
    if number < 0 {
      position -= 1
      buffer[position] = UInt8(ascii: "-")
    }
    formats[index - 1] = 0
    values[index - 1] = buffer.baseAddress.map {
      UnsafePointer(($0 + position).assumingMemoryBound(to: CChar.self))
    }
  }

  func setText(_ index: Int, _ utf8: UnsafeRawBufferPointer) {
    guard has(index) else { return }
    if let start = utf8.baseAddress, memchr(start, 0, utf8.count) != nil {
      error = error ?? .zeroCharacter(parameter: index, sql: sql)
    }
    copy(utf8, to: index - 1)
    formats[index - 1] = 0
  }

  func setBytes(_ index: Int, _ bytes: UnsafeRawBufferPointer) {
    guard has(index) else { return }
    copy(bytes, to: index - 1)
    formats[index - 1] = 1
  }

  /// Copies, with the zero that libpq expects after a text.
  private func copy(_ bytes: UnsafeRawBufferPointer, to slot: Int) {
    if buffers[slot].count <= bytes.count {
      buffers[slot].deallocate()
      buffers[slot] = .allocate(byteCount: bytes.count + bytes.count / 2 + 1, alignment: 8)
    }
    let buffer = buffers[slot]
    buffer.copyMemory(from: bytes)
    buffer[bytes.count] = 0
    lengths[slot] = Int32(bytes.count)
    values[slot] = buffer.baseAddress.map {
      UnsafePointer($0.assumingMemoryBound(to: CChar.self))
    }
  }

  private func has(_ index: Int) -> Bool {
    if index >= 1, index <= count { return true }
    error = error ?? .refused(.postgresql, words: "there is no parameter \(index)", sql: sql)
    return false
  }
}
