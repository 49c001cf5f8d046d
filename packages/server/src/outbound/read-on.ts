import { DecoratorHandler, type Dispatcher } from 'undici';

/**
 * Takes the bodies of answers as they come, and never pauses a connection: a server that closes one while it is paused
 * would end the process, as the assertion of undici 7 cannot be caught. What is taken that way is bounded by `maxResponseSize`.
 * @see https://github.com/nodejs/undici/issues/5360 (mended in 8, which does not run on Node 20)
 */
export const readOn: Dispatcher.DispatcherComposeInterceptor = (dispatch) => (options, handler) => {
  const inner: Dispatcher.DispatchHandler = new DecoratorHandler(handler);
  return dispatch(options, {
    onRequestStart: (controller, context) => inner.onRequestStart?.(unpausable(controller), context),
    onRequestUpgrade: (controller, ...upgrade) => inner.onRequestUpgrade?.(controller, ...upgrade),
    onResponseStart: (controller, ...start) => inner.onResponseStart?.(unpausable(controller), ...start),
    onResponseData: (controller, piece) => inner.onResponseData?.(unpausable(controller), piece),
    onResponseEnd: (controller, trailers) => inner.onResponseEnd?.(controller, trailers),
    onResponseError: (controller, error) => inner.onResponseError?.(controller, error),
  });
};

const unpausable = (controller: Dispatcher.DispatchController): Dispatcher.DispatchController => ({
  get aborted() {
    return controller.aborted;
  },
  get reason() {
    return controller.reason;
  },
  paused: false,
  abort: (reason) => controller.abort(reason),
  pause: () => undefined,
  resume: () => undefined,
});
