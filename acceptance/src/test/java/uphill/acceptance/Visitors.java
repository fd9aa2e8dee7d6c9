package uphill.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

/** The visitors of one test. */
final class Visitors {
  private record Present(Device device, Visitor visitor) {}

  private final Lobby lobby;
  private final List<Present> all = new ArrayList<>();

  Visitors(Lobby lobby) {
    this.lobby = lobby;
  }

  /** Somebody new, whom the lab has never seen. */
  Visitor at(Device device) {
    Visitor visitor = lobby.welcome(device);
    all.add(new Present(device, visitor));
    return visitor;
  }

  /** A new visitor's lab, for a hash without its {@code #}. */
  Lab open(String hash) {
    return at(Device.WINDOW).open(hash);
  }

  /** Closes every visitor's pages; what they had to complain about fails the test if asked. */
  void leave(boolean complain) {
    List<String> complaints = new ArrayList<>();
    for (Present each : all) {
      List<String> own = List.copyOf(each.visitor().complaints());
      complaints.addAll(own);
      lobby.farewell(each.device(), each.visitor(), complain && own.isEmpty());
    }
    if (complain) {
      assertThat(complaints).as("what went wrong in the browser meanwhile").isEmpty();
    }
  }
}
