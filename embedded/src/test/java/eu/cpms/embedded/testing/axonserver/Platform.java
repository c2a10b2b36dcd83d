package eu.cpms.embedded.testing.axonserver;

import io.axoniq.axonserver.grpc.InstructionAck;
import io.axoniq.axonserver.grpc.control.ClientIdentification;
import io.axoniq.axonserver.grpc.control.Heartbeat;
import io.axoniq.axonserver.grpc.control.PlatformInboundInstruction;
import io.axoniq.axonserver.grpc.control.PlatformInfo;
import io.axoniq.axonserver.grpc.control.PlatformOutboundInstruction;
import io.axoniq.axonserver.grpc.control.PlatformServiceGrpc.PlatformServiceImplBase;
import io.grpc.stub.StreamObserver;

/** Tells clients to stay, acknowledges what they report, and answers each heartbeat with one. */
final class Platform extends PlatformServiceImplBase {

  @Override
  public void getPlatformServer(
      ClientIdentification client, StreamObserver<PlatformInfo> response) {
    response.onNext(PlatformInfo.newBuilder().setSameConnection(true).build());
    response.onCompleted();
  }

  @Override
  public StreamObserver<PlatformInboundInstruction> openStream(
      StreamObserver<PlatformOutboundInstruction> response) {
    return new StreamObserver<>() {
      @Override
      public void onNext(PlatformInboundInstruction instruction) {
        if (!instruction.getInstructionId().isEmpty()) {
          response.onNext(acknowledged(instruction.getInstructionId()));
        }
        if (instruction.hasHeartbeat()) {
          response.onNext(heartbeat());
        }
      }

      @Override
      public void onError(Throwable clientIsGone) {}

      @Override
      public void onCompleted() {
        response.onCompleted();
      }
    };
  }

  private static PlatformOutboundInstruction acknowledged(String id) {
    return PlatformOutboundInstruction.newBuilder()
        .setAck(InstructionAck.newBuilder().setInstructionId(id).setSuccess(true))
        .build();
  }

  private static PlatformOutboundInstruction heartbeat() {
    return PlatformOutboundInstruction.newBuilder()
        .setHeartbeat(Heartbeat.getDefaultInstance())
        .build();
  }
}
