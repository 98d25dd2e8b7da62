internal import Foundation

/// Runs something on a thread with as little of a stack as those of a pool have.
public enum SmallStack {
  /// How long it took of the processor, so that a busy machine makes no difference.
  public static func time(_ body: @escaping @Sendable () -> Void) -> Duration {
    let done = DispatchSemaphore(value: 0)
    let taken = Taken()
    let thread = Thread {
      let start = now()
      body()
      taken.time = now() - start
      done.signal()
    }
    thread.stackSize = 512 << 10
    thread.start()
    done.wait()
    return taken.time
  }

  /// What the thread leaves behind; it is read only once the thread has ended.
  private final class Taken: @unchecked Sendable {
    var time = Duration.zero
  }

  private static func now() -> Duration {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
  }
}
